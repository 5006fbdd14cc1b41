package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.FormatSpec;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Methods;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.TextCase;
import io.jansible.template.value.TextSplitting;
import io.jansible.template.value.Types;
import java.util.List;
import java.util.Map;

/** How texts are laid out in lines and cut. */
final class TextLayout {
  private static final String[] DECIMAL = {"kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
  private static final String[] BINARY = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"};

  private TextLayout() {}

  static Object indent(Call call) {
    Object width = call.get("width");
    String blanks =
        Types.isText(width) ? Text.of(width) : " ".repeat((int) Math.max(0, Numbers.index(width)));
    List<Object> lines = TextSplitting.lines(indentable(call.value()) + "\n", false);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = Text.of(lines.get(i));
      boolean indented = i == 0 ? call.flag("first") : call.flag("blank") || !line.isEmpty();
      out.append(i == 0 ? "" : "\n").append(indented ? blanks : "").append(line);
    }
    return out.toString();
  }

  /** Python adds a newline to the value first, and asks the sum for its lines. */
  private static String indentable(Object value) {
    if (value instanceof List) {
      throw PythonError.attribute(value, "splitlines");
    }
    if (!Types.isText(value)) {
      throw PythonError.type(
          "unsupported operand type(s) for +=: '" + Types.name(value) + "' and 'str'");
    }
    return Text.of(value);
  }

  static Object truncate(Call call) {
    int length = (int) call.whole("length");
    Object leeway = call.get("leeway");
    String end = call.text("end");
    long most = length + (leeway == null ? 5 : Numbers.index(leeway));
    if (Iteration.length(call.value()) <= most) {
      return call.value();
    }
    if (length < end.length()) {
      throw new TemplateException("expected length >= " + end.length() + ", got " + length);
    }
    if (call.value() instanceof Map) {
      throw PythonError.type("unhashable type: 'slice'");
    }
    String text = call.textWith("rsplit");
    String cut = text.substring(0, text.offsetByCodePoints(0, Math.max(0, length - end.length())));
    if (!call.flag("killwords")) {
      int blank = cut.lastIndexOf(' ');
      cut = blank < 0 ? cut : cut.substring(0, blank);
    }
    return cut + end;
  }

  static Object wordCount(Call call) {
    long count = 0;
    boolean inside = false;
    for (char c : call.text().toCharArray()) {
      boolean part = c == '_' || Character.isLetterOrDigit(c);
      count += part && !inside ? 1 : 0;
      inside = part;
    }
    return count;
  }

  static Object fileSize(Call call) {
    double bytes = NumberFilters.toReal(call.value());
    boolean binary = call.flag("binary");
    double base = binary ? 1024 : 1000;
    if (bytes == 1) {
      return "1 Byte";
    }
    if (bytes < base) {
      return (long) bytes + " Bytes";
    }
    String[] units = binary ? BINARY : DECIMAL;
    int unit = 0;
    double size = bytes / base;
    while (size >= base && unit < units.length - 1) {
      size /= base;
      unit++;
    }
    return FormatSpec.parse(".1f").apply(size) + " " + units[unit];
  }

  /** Whether a text is nothing but white space. */
  static boolean isBlank(String text) {
    return text.chars().allMatch(TextCase::isSpace);
  }

  static String strip(String text) {
    return (String) Methods.call(text, "strip", Arguments.NONE);
  }
}
