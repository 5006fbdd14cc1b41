package io.jansible.module;

import java.util.List;
import java.util.Map;

/** A result that a node told as JSON, where a module that is no part of jansible ran there. */
public final class JsonResult {
  private JsonResult() {}

  /** The result: its facts are an effect, its warnings are told. */
  public static Result of(Map<?, ?> values) {
    Result.Builder result = Result.changed(Boolean.TRUE.equals(values.get("changed")));
    values.forEach((key, value) -> put(result, key.toString(), value));
    return result.build();
  }

  private static void put(Result.Builder result, String key, Object value) {
    if (key.equals("warnings") && value instanceof List<?> warnings) {
      warnings.forEach(warning -> result.warning(String.valueOf(warning)));
      return;
    }
    if (key.equals("ansible_facts") && value instanceof Map<?, ?> facts) {
      result.effect(new Effect.Facts(named(facts)));
    }
    result.put(key, value);
  }

  private static Map<String, Object> named(Map<?, ?> facts) {
    Map<String, Object> named = new java.util.LinkedHashMap<>();
    facts.forEach((name, value) -> named.put(name.toString(), value));
    return named;
  }
}
