package io.jansible.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host as authors name it: a name, address or pattern of names, perhaps with a port. */
public record HostAddress(String name, Integer port) {
  private static final Pattern BRACKETED = Pattern.compile("\\[(.+)\\]:([0-9]+)");
  private static final Pattern WITH_PORT =
      Pattern.compile("((?:[^:\\[\\]]|\\[[^\\]]*\\])+):([0-9]+)");

  /** Labels of letters, digits, dashes and underscores; a label may hold ranges. */
  private static final Pattern HOSTNAME =
      Pattern.compile(
          "(?:[\\w]|\\[[^\\[\\]]*:[^\\[\\]]*\\])"
              + "(?:(?:[\\w.-]|\\[[^\\[\\]]*:[^\\[\\]]*\\])*(?:[\\w]|\\[[^\\[\\]]*:[^\\[\\]]*\\]))?\\.?",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*(?:%\\w+)?");

  /** Reads a name with an optional port; what is not an address is a name as it stands. */
  public static HostAddress parse(String text) {
    if (text.indexOf(':') < 0) {
      return new HostAddress(text, null);
    }
    for (Pattern pattern : new Pattern[] {BRACKETED, WITH_PORT}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches() && isAddress(matcher.group(1))) {
        return new HostAddress(matcher.group(1), Integer.valueOf(matcher.group(2)));
      }
    }
    return new HostAddress(text, null);
  }

  /** Whether the whole text is a host's name or address, with or without a port. */
  public static boolean isWhole(String text) {
    return isAddress(text) || parse(text).port() != null;
  }

  private static boolean isAddress(String text) {
    return HOSTNAME.matcher(text).matches() || IPV6.matcher(text).matches();
  }
}
