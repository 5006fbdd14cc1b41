package io.jansible.module;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of a result's {@code diff}, as Ansible's callback reads it.
 *
 * @param before text or map before; null when {@code prepared} says it all
 * @param after text or map after
 * @param beforeHeader the name over the old text, or null
 * @param afterHeader the name over the new text, or null
 * @param prepared a finished diff text, or null
 */
public record Diff(
    Object before, Object after, String beforeHeader, String afterHeader, String prepared) {

  public static Diff text(String before, String after, String beforeHeader, String afterHeader) {
    return new Diff(before, after, beforeHeader, afterHeader, null);
  }

  /** The state diff of the file modules: attributes by name, before and after. */
  public static Diff attributes(Map<String, Object> before, Map<String, Object> after) {
    return new Diff(before, after, null, null, null);
  }

  /** No diff can be shown, for a reason such as {@code destination file appears to be binary}. */
  public static Diff skipped(String reason) {
    return prepared("diff skipped: " + reason + "\n");
  }

  public static Diff prepared(String text) {
    return new Diff(null, null, null, null, text);
  }

  /** The entry under the keys that it has in a registered result. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    if (prepared != null) {
      map.put("prepared", prepared);
      return map;
    }
    map.put("before", before);
    map.put("after", after);
    if (beforeHeader != null) {
      map.put("before_header", beforeHeader);
    }
    if (afterHeader != null) {
      map.put("after_header", afterHeader);
    }
    return map;
  }
}
