package io.jansible.output;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A result as YAML, four spaces inside the line that it belongs to.
 *
 * @param pretty whether it is made for reading
 */
record YamlResult(boolean pretty) implements ResultStyle {
  private static final int MARGIN = 4;
  private static final int WIDTH = 80;

  @Override
  public String text(Map<String, Object> values, boolean read) {
    Object shown = pretty ? ReadableYaml.of(withoutLines(values)) : ReadableYaml.exact(values);
    String text = ReadableYaml.written(shown, pretty ? MARGIN : 2, WIDTH);
    return "\n" + ReadableYaml.shifted(pretty ? text.stripTrailing() : text, MARGIN);
  }

  /** What a command printed is not shown a second time, line by line. */
  static Map<String, Object> withoutLines(Map<String, Object> values) {
    Map<String, Object> shown = new LinkedHashMap<>(values);
    for (String stream : new String[] {"stdout", "stderr"}) {
      if (shown.containsKey(stream)) {
        shown.replace(stream + "_lines", "<omitted>");
      }
    }
    return shown;
  }
}
