package io.jansible.modules.crypto;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Host names with letters beyond ASCII as DNS has them: {@code bücher.de} is {@code
 * xn--bcher-kva.de}. The JDK's own class follows the standard of 2003, where {@code ß} is {@code
 * ss}; Ansible follows that of 2008, where it is a letter.
 */
final class Idna {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;

  private Idna() {}

  /** Labels in ASCII stay as they are. */
  static String toAscii(String host) {
    if (isAscii(host)) {
      return host;
    }
    String[] labels = host.split("\\.", -1);
    for (int i = 0; i < labels.length; i++) {
      if (!isAscii(labels[i])) {
        String label = labels[i].toLowerCase(Locale.ROOT);
        labels[i] = "xn--" + punycode(Normalizer.normalize(label, Normalizer.Form.NFC));
      }
    }
    return String.join(".", labels);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** RFC 3492, 6.3. */
  private static String punycode(String label) {
    int[] points = label.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int point : points) {
      if (point < 128) {
        out.append((char) point);
      }
    }
    int basic = out.length();
    if (basic > 0) {
      out.append('-');
    }
    int bias = 72;
    int handled = basic;
    int n = next(points, 128);
    int delta = (n - 128) * (basic + 1);
    while (handled < points.length) {
      for (int point : points) {
        if (point < n) {
          delta++;
        } else if (point == n) {
          append(out, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      int following = next(points, n + 1);
      delta += 1 + (following - n - 1) * (handled + 1);
      n = following;
    }
    return out.toString();
  }

  /** The smallest character that is not below a limit. */
  private static int next(int[] points, int limit) {
    int smallest = Integer.MAX_VALUE;
    for (int point : points) {
      if (point >= limit && point < smallest) {
        smallest = point;
      }
    }
    return smallest;
  }

  private static void append(StringBuilder out, int delta, int bias) {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (rest < threshold) {
        out.append(digit(rest));
        return;
      }
      out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  /** a to z, then 0 to 9. */
  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int adapt(int delta, int points, boolean first) {
    int rest = first ? delta / 700 : delta / 2;
    rest += rest / points;
    int k = 0;
    while (rest > (BASE - T_MIN) * T_MAX / 2) {
      rest /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + 38);
  }
}
