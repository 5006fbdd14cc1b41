package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Text;
import java.util.Map;

/** The filter comment: a text as a comment of a language. */
final class CommentFilter {
  private static final Map<String, Style> STYLES =
      Map.of(
          "plain", new Style("", "# ", ""),
          "decoration", new Style("", "", ""),
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
    String newline = call.text("newline").replace("\\n", "\n");
    String decoration = or(call, "decoration", style.decoration());
    String beginning = or(call, "beginning", style.beginning());
    String end = or(call, "end", style.end());
    String bare = decoration.stripTrailing();
    String prefix = or(call, "prefix", bare);
    String postfix = or(call, "postfix", bare);
    StringBuilder out = new StringBuilder();
    if (!beginning.isEmpty()) {
      out.append(beginning).append(newline);
    }
    repeat(prefix, call.whole("prefix_count"), newline, out);
    String[] lines = call.textWith("replace").split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      out.append(i == 0 ? "" : newline);
      // The blank behind an empty line's mark goes, but not behind that of the last one.
      boolean inner = i < lines.length - 1;
      out.append(lines[i].isEmpty() && inner ? bare : decoration + lines[i]);
    }
    for (long i = 0; i < call.whole("postfix_count") && !postfix.isEmpty(); i++) {
      out.append(newline).append(postfix);
    }
    if (!end.isEmpty()) {
      out.append(newline).append(end);
    }
    return out.toString();
  }

  private static void repeat(String line, long count, String newline, StringBuilder out) {
    for (long i = 0; i < count && !line.isEmpty(); i++) {
      out.append(line).append(newline);
    }
  }

  private static String or(Call call, String parameter, String usual) {
    return call.get(parameter) == null ? usual : Text.of(call.get(parameter));
  }
}
