package io.jansible.module;

import io.jansible.source.JsonSyntaxException;
import io.jansible.source.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON in what a module of the user's own printed, whatever stands before and behind it. */
public final class PrintedResult {
  private PrintedResult() {}

  /**
   * The result; what stands behind it is among its warnings.
   *
   * @throws JsonSyntaxException in Ansible's words when there is no result
   */
  public static Map<String, Object> parse(String printed) {
    List<String> lines = printed.lines().toList();
    int start = 0;
    while (start < lines.size() && !lines.get(start).strip().startsWith("{")) {
      start++;
    }
    int end = lines.size();
    while (end > start && !lines.get(end - 1).strip().endsWith("}")) {
      end--;
    }
    if (start == lines.size()) {
      throw new JsonSyntaxException("No start of json char found", 1, 1);
    } else if (end == start) {
      throw new JsonSyntaxException("No end of json char found", 1, 1);
    }
    Map<?, ?> found = (Map<?, ?>) JsonText.parse(String.join("\n", lines.subList(start, end)));
    Map<String, Object> values = new LinkedHashMap<>();
    found.forEach((key, value) -> values.put(key.toString(), value));
    if (end < lines.size()) {
      warn(values, String.join("\n", lines.subList(end, lines.size())));
    }
    return values;
  }

  private static void warn(Map<String, Object> values, String behind) {
    List<Object> warnings = new ArrayList<>();
    if (values.get("warnings") instanceof List<?> own) {
      warnings.addAll(own);
    }
    warnings.add("Module invocation had junk after the JSON data: " + behind);
    values.put("warnings", warnings);
  }
}
