package io.jansible.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** A result as community.general's callback {@code yaml} writes it: first whether it changed. */
final class ChangedYaml implements ResultStyle {
  private static final int MARGIN = 2;
  private static final int WIDTH = 1000;

  @Override
  public String text(Map<String, Object> values, boolean read) {
    Map<String, Object> rest = new LinkedHashMap<>(YamlResult.withoutLines(values));
    Object changed = rest.remove("changed");
    String start = changed == null ? "" : "changed=" + changed + " ";
    if (rest.isEmpty()) {
      return start;
    }
    String text = ReadableYaml.written(ReadableYaml.of(rest), MARGIN, WIDTH);
    return start + "\n" + ReadableYaml.shifted(text.stripTrailing(), MARGIN);
  }
}
