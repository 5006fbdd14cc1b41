package io.jansible.output;

import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import io.jansible.source.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A result as ansible.posix's callback {@code debug} writes it: texts stand below the JSON. */
final class SectionedResult implements ResultStyle {
  private static final List<String> SECTIONS =
      List.of("stdout", "stderr", "msg", "module_stdout", "module_stderr");

  /** What Python takes for false has no section. */
  private static final Set<Object> NOTHING = Set.of("", 0L, false, List.of(), Map.of());

  private static final List<String> REPEATING = List.of("stdout_lines", "stderr_lines");

  @Override
  public String text(Map<String, Object> values, boolean read) {
    Map<String, Object> rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll(SECTIONS);
    rest.keySet().removeAll(REPEATING);
    StringBuilder text = new StringBuilder(JsonText.write(rest, JsonStyle.RESULT));
    for (String name : SECTIONS) {
      if (!NOTHING.contains(values.getOrDefault(name, ""))) {
        String title = name.toUpperCase(Locale.ROOT);
        String section = PythonText.str(values.get(name));
        text.append("\n\n").append(title).append(":\n\n").append(section).append('\n');
      }
    }
    return text.toString();
  }
}
