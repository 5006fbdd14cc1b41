package io.jansible.output;

import io.jansible.template.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Values as YAML that is made for reading: what a text of several lines loses is only blank. */
final class ReadableYaml {
  private static final Pattern LINE_ENDS = Pattern.compile("[\n\r\u001c-\u001e\u0085\u2028\u2029]");
  private static final Pattern UNSHOWN = Pattern.compile("[\u0000-\b\u000b-\u001f\u007f-\u009f]");
  private static final Pattern SPACES_AT_AN_END = Pattern.compile(" +\n");
  private static final int TAB = 8;

  private ReadableYaml() {}

  static String written(Object values, int indent, int width) {
    return YamlText.write(
        values, new YamlText.Options(indent, width, false, (char) 0, true, false, false));
  }

  /** The text with its lines further to the right; empty ones stay empty. */
  static String shifted(String text, int columns) {
    return text.replaceAll("(?m)^(?=.)", " ".repeat(columns));
  }

  /** The same values, in which the texts of several lines are blocks that are easy to read. */
  static Object of(Object value) {
    return of(value, ReadableYaml::block);
  }

  /** The same values, in which the texts of several lines are blocks. */
  static Object exact(Object value) {
    return of(value, UnaryOperator.identity());
  }

  private static Object of(Object value, UnaryOperator<String> blank) {
    if (value instanceof String text) {
      return LINE_ENDS.matcher(text).find() ? new YamlText.Block(blank.apply(text)) : text;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, element) -> copy.put(key, of(element, blank)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(of(element, blank)));
      return copy;
    }
    return value;
  }

  private static String block(String text) {
    String shown = UNSHOWN.matcher(withoutTabs(text.stripTrailing())).replaceAll("");
    return SPACES_AT_AN_END.matcher(shown).replaceAll("\n");
  }

  /** Tabs lead to the next column that eight divides. */
  private static String withoutTabs(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        int spaces = TAB - column % TAB;
        plain.append(" ".repeat(spaces));
        column += spaces;
      } else {
        plain.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return plain.toString();
  }
}
