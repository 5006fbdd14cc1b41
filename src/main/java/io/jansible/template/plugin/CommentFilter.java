package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.Map;

/** The filter comment: a text as a comment of a language. */
final class CommentFilter {
  private static final Map<String, Style> STYLES =
      Map.of(
          "plain", new Style("", "# ", ""),
          "erlang", new Style("", "% ", ""),
          "c", new Style("", "// ", ""),
          "cblock", new Style("/*", " * ", " */"),
          "xml", new Style("<!--", " - ", "-->"));

  /** How a language marks a comment's start, lines and end. */
  private record Style(String beginning, String decoration, String end) {}

  private CommentFilter() {}

  static Object apply(Call call) {
    Style style = STYLES.get(call.text("style"));
    if (style == null) {
      throw new TemplateException("Invalid style '" + call.text("style") + "'.");
    }
    if (!Types.isText(call.get("newline"))) {
      throw PythonError.type(
          "replace() argument 1 must be str, not " + Types.name(call.get("newline")));
    }
    String newline = call.text("newline");
    String decoration = decoration(call, style);
    String beginning = or(call, "beginning", style.beginning());
    String end = or(call, "end", style.end());
    String bare = decoration.stripTrailing();
    String prefix = or(call, "prefix", bare);
    String postfix = postfix(call, bare);
    StringBuilder out = new StringBuilder();
    if (!beginning.isEmpty()) {
      out.append(beginning).append(newline);
    }
    repeat(prefix, call.whole("prefix_count"), newline, out);
    // The blank behind an empty line's mark goes, but not behind that of the last one.
    out.append(
        (decoration + call.textWith("replace").replace(newline, newline + decoration))
            .replace(decoration + newline, bare + newline));
    for (long i = 0; i < call.whole("postfix_count"); i++) {
      out.append(newline).append(postfix);
    }
    if (!end.isEmpty()) {
      out.append(newline).append(end);
    }
    return out.toString();
  }

  private static void repeat(String line, long count, String newline, StringBuilder out) {
    for (long i = 0; i < count && !line.isEmpty(); i++) {
      out.append(line).append(line.equals(newline) ? "" : newline);
    }
  }

  private static String decoration(Call call, Style style) {
    Object given = call.get("decoration");
    if (given != null && !Types.isText(given)) {
      throw PythonError.attribute(given, "rstrip");
    }
    return given == null ? style.decoration() : Text.of(given);
  }

  private static String postfix(Call call, String usual) {
    Object given = call.get("postfix");
    if (given != null && !Types.isText(given)) {
      throw PythonError.type(
          "sequence item 1: expected str instance, " + Types.name(given) + " found");
    }
    return given == null ? usual : Text.of(given);
  }

  /** What stands on a line of its own; nothing stands on none. */
  private static String or(Call call, String parameter, String usual) {
    Object given = call.get(parameter);
    return given == null ? usual : Truth.of(given) ? Text.of(given) : "";
  }
}
