package io.jansible.module;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A result that a node told as JSON, where a module that is no part of jansible ran there. */
public final class JsonResult {
  private static final String INTERNAL = "_ansible_";

  private JsonResult() {}

  /** The result: its facts are an effect, its warnings are told. */
  public static Result of(Map<?, ?> values) {
    Result.Builder result = Result.changed(false);
    withoutInternal(values).forEach((key, value) -> put(result, key.toString(), value));
    return result.build();
  }

  /** Keys that are the engine's own are nobody's result. */
  private static Map<?, ?> withoutInternal(Map<?, ?> map) {
    Map<Object, Object> kept = new LinkedHashMap<>();
    map.forEach(
        (key, each) -> {
          if (!key.toString().startsWith(INTERNAL)) {
            kept.put(key, cleaned(each));
          }
        });
    return kept;
  }

  private static Object cleaned(Object value) {
    if (value instanceof Map<?, ?> map) {
      return withoutInternal(map);
    }
    return value instanceof List<?> list ? list.stream().map(JsonResult::cleaned).toList() : value;
  }

  private static void put(Result.Builder result, String key, Object value) {
    if (key.equals("warnings") && value instanceof List<?> warnings) {
      warnings.forEach(warning -> result.warning(String.valueOf(warning)));
      return;
    }
    if (key.equals("ansible_facts") && value instanceof Map<?, ?> facts) {
      result.effect(new Effect.Facts(named(facts)));
    }
    result.put(key, key.equals("changed") || key.equals("failed") ? isTrue(value) : value);
  }

  /** As Python takes a value; programs in shell like to say 1. */
  private static boolean isTrue(Object value) {
    return value instanceof Number number ? number.doubleValue() != 0 : Boolean.TRUE.equals(value);
  }

  private static Map<String, Object> named(Map<?, ?> facts) {
    Map<String, Object> named = new LinkedHashMap<>();
    facts.forEach((name, value) -> named.put(name.toString(), value));
    return named;
  }
}
