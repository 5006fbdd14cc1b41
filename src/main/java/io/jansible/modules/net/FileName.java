package io.jansible.modules.net;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a file that is put into a directory. */
final class FileName {
  private static final Pattern QUOTED =
      Pattern.compile(";\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile(";\\s*filename\\s*=\\s*([^;\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTENDED =
      Pattern.compile(
          ";\\s*filename\\*\\s*=\\s*[^';]*'[^';]*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);

  private FileName() {}

  /** The last part of a URL's path; Ansible's name for a directory's page is index.html. */
  static String ofUrl(String url) {
    String path = url.replaceFirst("^[^:/?#]+:(//[^/?#]*)?", "").split("[?#]", 2)[0];
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? "index.html" : name;
  }

  /** The name that a server gives, without directories; else the URL's. */
  static String of(Map<String, String> headers, String url) {
    String header = headers.getOrDefault("content-disposition", "");
    String name = null;
    Matcher quoted = QUOTED.matcher(header);
    Matcher plain = PLAIN.matcher(header);
    Matcher extended = EXTENDED.matcher(header);
    if (quoted.find()) {
      name = quoted.group(1).replaceAll("\\\\(.)", "$1");
    } else if (plain.find()) {
      name = plain.group(1);
    } else if (extended.find()) {
      name = URLDecoder.decode(extended.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
    name = name == null ? "" : name.substring(name.lastIndexOf('/') + 1);
    return name.isEmpty() || name.equals(".") || name.equals("..") ? ofUrl(url) : name;
  }
}
