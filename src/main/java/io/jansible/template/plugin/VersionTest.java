package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Truth;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The test version: how two versions compare. */
final class VersionTest {
  private static final Pattern STRICT =
      Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?(?:([ab])(\\d+))?");
  private static final Pattern SEMANTIC =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?");
  private static final Pattern PARTS = Pattern.compile("\\d+|[a-z]+|\\.", Pattern.UNICODE_CASE);

  private VersionTest() {}

  static boolean holds(Call call) {
    String value = call.text();
    String other = call.text("version");
    String operator = call.text("operator");
    String sign = sign(operator);
    if (sign == null) {
      throw new TemplateException(
          "Invalid operator type ("
              + operator
              + "). Must be one of '==', '=', 'eq', '<', 'lt', '<=', 'le', '>', 'gt', '>=', 'ge',"
              + " '!=', '<>', 'ne'");
    }
    if (call.get("strict") != null && call.get("version_type") != null) {
      throw new TemplateException("Cannot specify both 'strict' and 'version_type'");
    }
    boolean none = !Truth.of(call.value());
    if (none || !Truth.of(call.get("version"))) {
      throw new TemplateException(
          none
              ? "Input version value cannot be empty"
              : "Version parameter to compare against cannot be empty");
    }
    int order = compare(value, other, kind(call));
    return switch (sign) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static String kind(Call call) {
    if (call.get("strict") != null) {
      return Truth.of(call.get("strict")) ? "strict" : "loose";
    }
    return call.get("version_type") == null ? "loose" : call.text("version_type");
  }

  private static String sign(String operator) {
    return switch (operator) {
      case "==", "=", "eq" -> "==";
      case "!=", "<>", "ne" -> "!=";
      case "<", "lt" -> "<";
      case "<=", "le" -> "<=";
      case ">", "gt" -> ">";
      case ">=", "ge" -> ">=";
      default -> null;
    };
  }

  private static int compare(String a, String b, String kind) {
    return switch (kind) {
      case "loose" -> loose(a, b);
      case "strict" -> compareLists(strict(a), strict(b));
      case "semver", "semantic" -> semantic(a, b);
      case "pep440" -> PublicVersion.compare(a, b);
      default ->
          throw new TemplateException(
              "Invalid version type ("
                  + kind
                  + "). Must be one of 'loose', 'strict', 'semver', 'semantic', 'pep440'");
    };
  }

  /** Numbers and words in turn, as distutils' LooseVersion takes a version apart. */
  static int loose(String a, String b) {
    List<Object> x = parts(a);
    List<Object> y = parts(b);
    for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
      int order = comparePart(x.get(i), y.get(i));
      if (order != 0) {
        return order;
      }
    }
    return x.size() - y.size();
  }

  private static int comparePart(Object a, Object b) {
    if (a instanceof BigInteger x && b instanceof BigInteger y) {
      return x.compareTo(y);
    }
    if (a instanceof String x && b instanceof String y) {
      return x.compareTo(y);
    }
    throw new TemplateException(
        "Version comparison failed: '<' not supported between instances of '%s' and '%s'"
            .formatted(
                a instanceof BigInteger ? "int" : "str", b instanceof BigInteger ? "int" : "str"));
  }

  private static List<Object> parts(String version) {
    List<Object> parts = new ArrayList<>();
    Matcher matcher = PARTS.matcher(version);
    int last = 0;
    while (matcher.find()) {
      add(version.substring(last, matcher.start()), parts);
      add(matcher.group(), parts);
      last = matcher.end();
    }
    add(version.substring(last), parts);
    return parts;
  }

  private static void add(String part, List<Object> parts) {
    if (!part.isEmpty() && !part.equals(".")) {
      boolean number = part.chars().allMatch(c -> c >= '0' && c <= '9');
      parts.add(number ? (Object) new BigInteger(part) : part);
    }
  }

  private static List<Long> strict(String version) {
    Matcher matcher = STRICT.matcher(version);
    if (!matcher.matches()) {
      throw new TemplateException(
          "Version comparison failed: invalid version number '" + version + "'");
    }
    List<Long> numbers = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      numbers.add(matcher.group(i) == null ? 0L : Long.parseLong(matcher.group(i)));
    }
    numbers.add(matcher.group(4) == null ? 2L : matcher.group(4).charAt(0) - 'a');
    numbers.add(matcher.group(5) == null ? 0L : Long.parseLong(matcher.group(5)));
    return numbers;
  }

  static int compareLists(List<Long> a, List<Long> b) {
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      int order = Long.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int semantic(String a, String b) {
    Matcher x = semantic(a);
    Matcher y = semantic(b);
    for (int i = 1; i <= 3; i++) {
      int order = Long.compare(Long.parseLong(x.group(i)), Long.parseLong(y.group(i)));
      if (order != 0) {
        return order;
      }
    }
    String before = x.group(4);
    String other = y.group(4);
    if (before == null || other == null) {
      return before == null ? (other == null ? 0 : 1) : -1;
    }
    return prerelease(before.split("\\."), other.split("\\."));
  }

  private static Matcher semantic(String version) {
    Matcher matcher = SEMANTIC.matcher(version);
    if (!matcher.matches()) {
      throw new TemplateException(
          "Version comparison failed: invalid semantic version '" + version + "'");
    }
    return matcher;
  }

  private static int prerelease(String[] a, String[] b) {
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      boolean x = a[i].matches("\\d+");
      boolean y = b[i].matches("\\d+");
      int order =
          x && y
              ? Long.compare(Long.parseLong(a[i]), Long.parseLong(b[i]))
              : x != y ? (x ? -1 : 1) : a[i].compareTo(b[i]);
      if (order != 0) {
        return order;
      }
    }
    return a.length - b.length;
  }
}
