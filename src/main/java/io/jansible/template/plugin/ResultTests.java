package io.jansible.template.plugin;

import static io.jansible.template.plugin.TestEntry.test;

import io.jansible.template.value.Truth;
import java.util.List;
import java.util.Map;

/** Tests for the registered result of a task. */
final class ResultTests {
  private ResultTests() {}

  static TestEntry find(String name) {
    return switch (name) {
      case "failed", "failure" ->
          test("", "Whether the task failed.", call -> flag(call, "failed"));
      case "success", "succeeded", "successful" ->
          test("", "Whether the task did not fail.", call -> !flag(call, "failed"));
      case "changed", "change" ->
          test(
              "",
              "Whether the task, or one of its items, changed something.",
              ResultTests::changed);
      case "skipped", "skip" ->
          test("", "Whether the task was skipped.", call -> flag(call, "skipped"));
      case "unreachable" ->
          test("", "Whether the host could not be reached.", call -> flag(call, "unreachable"));
      case "reachable" ->
          test("", "Whether the host could be reached.", call -> !flag(call, "unreachable"));
      case "timedout" ->
          test("", "Whether the task ran out of time.", call -> flag(call, "timedout"));
      case "started" -> test("", "Whether the job was started.", call -> number(call, "started"));
      case "finished" -> test("", "Whether the job is finished.", call -> number(call, "finished"));
      default -> null;
    };
  }

  private static Map<?, ?> result(Call call) {
    return call.map("The '" + asked(call.name()) + "' test expects a dictionary");
  }

  /** The test that Python asks on behalf of another. */
  private static String asked(String name) {
    return switch (name) {
      case "success", "succeeded", "successful", "failure" -> "failed";
      case "reachable" -> "unreachable";
      case "change" -> "changed";
      case "skip" -> "skipped";
      default -> name;
    };
  }

  private static boolean flag(Call call, String key) {
    Object value = result(call).get(key);
    return value != null && Truth.of(value);
  }

  /** A result of a task that did not run in the background counts as started and finished. */
  private static boolean number(Call call, String key) {
    Map<?, ?> result = result(call);
    if (!result.containsKey(key)) {
      return true;
    }
    return Truth.of(result.get(key));
  }

  private static boolean changed(Call call) {
    Map<?, ?> result = result(call);
    if (result.containsKey("changed") || !(result.get("results") instanceof List<?> items)) {
      return flag(call, "changed");
    }
    for (Object item : items) {
      if (item instanceof Map<?, ?> each
          && each.get("changed") != null
          && Truth.of(each.get("changed"))) {
        return true;
      }
    }
    return false;
  }
}
