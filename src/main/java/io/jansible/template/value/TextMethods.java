package io.jansible.template.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The methods of str. */
final class TextMethods {
  static final Set<String> NAMES =
      Set.of(
          "capitalize",
          "casefold",
          "center",
          "count",
          "encode",
          "endswith",
          "expandtabs",
          "find",
          "format",
          "format_map",
          "index",
          "isalnum",
          "isalpha",
          "isascii",
          "isdecimal",
          "isdigit",
          "isidentifier",
          "islower",
          "isnumeric",
          "isprintable",
          "isspace",
          "istitle",
          "isupper",
          "join",
          "ljust",
          "lower",
          "lstrip",
          "maketrans",
          "partition",
          "removeprefix",
          "removesuffix",
          "replace",
          "rfind",
          "rindex",
          "rjust",
          "rpartition",
          "rsplit",
          "rstrip",
          "split",
          "splitlines",
          "startswith",
          "strip",
          "swapcase",
          "title",
          "translate",
          "upper",
          "zfill");

  private TextMethods() {}

  static Object call(String text, String name, Arguments a) {
    if (a.size() > 0 && takesNothing(name)) {
      throw PythonError.type("str." + name + "() takes no arguments (" + a.size() + " given)");
    }
    return switch (name) {
      case "capitalize" -> TextCase.capitalize(text);
      case "title" -> TextCase.title(text);
      case "swapcase" -> TextCase.swap(text);
      case "upper" -> text.toUpperCase(Locale.ROOT);
      case "lower" -> text.toLowerCase(Locale.ROOT);
      case "casefold" -> text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      case "split", "rsplit", "splitlines", "partition", "rpartition" ->
          TextSplitting.call(text, name, a);
      case "strip", "lstrip", "rstrip" -> strip(text, name, a.get(0, "chars", null));
      case "find", "rfind", "index", "rindex", "count", "startswith", "endswith" ->
          TextSearch.call(text, name, a);
      case "center", "ljust", "rjust", "zfill", "expandtabs" -> TextPadding.call(text, name, a);
      case "join" -> join(text, a.required("join", 0, "iterable"));
      case "replace" -> replace(text, a);
      case "format" -> StrFormat.format(text, a);
      case "encode" -> text.getBytes(BytesMethods.charset(a.get(0, "encoding", "utf-8")));
      default -> name.startsWith("is") ? (Object) TextCase.is(text, name) : rare(text, name, a);
    };
  }

  private static boolean takesNothing(String name) {
    return switch (name) {
      case "upper", "lower", "title", "capitalize", "swapcase", "casefold" -> true;
      default -> name.startsWith("is");
    };
  }

  @SuppressWarnings("unchecked")
  private static Object rare(String text, String name, Arguments a) {
    Object first = a.required(name, 0, "value");
    return switch (name) {
      case "removeprefix" ->
          text.startsWith(text(first, name)) ? text.substring(text(first, name).length()) : text;
      case "removesuffix" ->
          text.endsWith(text(first, name))
              ? text.substring(0, text.length() - text(first, name).length())
              : text;
      case "format_map" ->
          StrFormat.format(text, new Arguments(new Object[0], (Map<String, Object>) first));
      case "maketrans" -> table(a);
      default -> translate(text, first);
    };
  }

  private static Map<Object, Object> table(Arguments a) {
    Map<Object, Object> table = new java.util.LinkedHashMap<>();
    if (a.size() == 1) {
      ((Map<?, ?>) a.positional()[0])
          .forEach(
              (key, to) -> table.put(key instanceof String s ? (long) s.codePointAt(0) : key, to));
      return table;
    }
    int[] from = Text.of(a.positional()[0]).codePoints().toArray();
    int[] to = Text.of(a.positional()[1]).codePoints().toArray();
    for (int i = 0; i < from.length; i++) {
      table.put((long) from[i], (long) to[i]);
    }
    if (a.size() > 2) {
      Text.of(a.positional()[2]).codePoints().forEach(point -> table.put((long) point, null));
    }
    return table;
  }

  private static String translate(String text, Object table) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              Object to =
                  table instanceof Map<?, ?> map
                      ? Dicts.get(map, (long) point, (long) point)
                      : null;
              if (to instanceof Long number) {
                out.appendCodePoint(number.intValue());
              } else if (to != null) {
                out.append(to);
              }
            });
    return out.toString();
  }

  /** An argument that must be a text. */
  static String text(Object value, String function) {
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    throw PythonError.type(function + "() argument must be str, not " + Types.name(value));
  }

  private static String join(String separator, Object values) {
    List<Object> parts = Iteration.view(values);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Object part = io.jansible.template.Undefined.refuse(parts.get(i));
      if (!(part instanceof CharSequence text)) {
        throw PythonError.type(
            "sequence item " + i + ": expected str instance, " + Types.name(part) + " found");
      }
      out.append(i == 0 ? "" : separator).append(text);
    }
    return out.toString();
  }

  private static String replace(String text, Arguments a) {
    String old = text(a.required("replace", 0, "old"), "replace");
    String with = text(a.required("replace", 1, "new"), "replace");
    return replace(text, old, with, Numbers.index(a.get(2, "count", -1L)));
  }

  /** Replaces the first so many occurrences, or all when the count is negative. */
  static String replace(String text, String old, String with, long count) {
    if (count < 0) {
      return text.replace(old, with);
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (long left = count; left > 0; left--) {
      int found = text.indexOf(old, at);
      if (found < 0 || old.isEmpty() && found >= text.length()) {
        break;
      }
      out.append(text, at, found).append(with);
      at = found + old.length();
      if (old.isEmpty()) {
        out.append(text.charAt(at++));
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Removes blanks, or the given characters, from the ends that the method's name tells. */
  static String strip(String text, String name, Object chars) {
    String set = chars == null ? null : text(chars, name);
    int start = 0;
    int end = text.length();
    while (!name.equals("rstrip") && start < end && strips(text.charAt(start), set)) {
      start++;
    }
    while (!name.equals("lstrip") && end > start && strips(text.charAt(end - 1), set)) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean strips(char c, String set) {
    return set == null ? TextCase.isSpace(c) : set.indexOf(c) >= 0;
  }
}
