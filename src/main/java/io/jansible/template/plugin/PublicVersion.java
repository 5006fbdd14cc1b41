package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as PEP 440 orders them: epoch, release, then dev, pre, final, post. */
final class PublicVersion {
  private static final Pattern FORM =
      Pattern.compile(
          "v?(?:(\\d+)!)?(\\d+(?:\\.\\d+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\\d*))?"
              + "(?:-(\\d+)|[-_.]?(post|rev|r)[-_.]?(\\d*))?(?:[-_.]?(dev)[-_.]?(\\d*))?(?:\\+[a-z0-9.]+)?");

  private PublicVersion() {}

  static int compare(String a, String b) {
    return VersionTest.compareLists(key(a), key(b));
  }

  /** Numbers in the order of their weight; releases are filled up with zeros. */
  private static List<Long> key(String version) {
    Matcher form = FORM.matcher(version.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new TemplateException("Version comparison failed: Invalid version: '" + version + "'");
    }
    List<Long> key = new ArrayList<>();
    key.add(number(form.group(1)));
    String[] release = form.group(2).split("\\.");
    for (int i = 0; i < 12; i++) {
      key.add(i < release.length ? Long.parseLong(release[i]) : 0L);
    }
    boolean post = form.group(5) != null || form.group(6) != null;
    boolean dev = form.group(8) != null;
    key.add(stage(form.group(3), post, dev));
    key.add(number(form.group(4)));
    key.add(post ? 1L + number(form.group(5)) + number(form.group(7)) : 0L);
    key.add(dev ? 0L : 1L);
    key.add(number(form.group(9)));
    return key;
  }

  private static long stage(String letter, boolean post, boolean dev) {
    if (letter == null) {
      return dev && !post ? 0 : 4;
    }
    return switch (letter) {
      case "a", "alpha" -> 1;
      case "b", "beta" -> 2;
      default -> 3;
    };
  }

  private static long number(String digits) {
    return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
