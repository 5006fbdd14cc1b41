package io.jansible.template.plugin;

import static io.jansible.template.plugin.TestEntry.test;

import io.jansible.template.value.Comparison;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Operators;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.List;

/** Tests that compare values. */
final class CompareTests {
  private CompareTests() {}

  static TestEntry find(String name) {
    return switch (name) {
      case "eq", "equalto", "==" ->
          test(
              "other",
              "Whether both are equal.",
              call -> Comparison.equal(call.value(), call.get("other")));
      case "ne", "!=" ->
          test(
              "other",
              "Whether they differ.",
              call -> !Comparison.equal(call.value(), call.get("other")));
      case "lt", "lessthan", "<" ->
          test("other", "Whether it is less.", call -> compare(call, "<") < 0);
      case "le", "<=" ->
          test("other", "Whether it is less or equal.", call -> compare(call, "<=") <= 0);
      case "gt", "greaterthan", ">" ->
          test("other", "Whether it is greater.", call -> compare(call, ">") > 0);
      case "ge", ">=" ->
          test("other", "Whether it is greater or equal.", call -> compare(call, ">=") >= 0);
      case "sameas" ->
          test(
                  "other",
                  "Whether both are the same object.",
                  call -> isSame(call.value(), call.get("other")))
              .takingUndefined();
      case "in" ->
          test(
              "seq",
              "Whether it is an element.",
              call -> Comparison.contains(call.get("seq"), call.value()));
      case "contains" ->
          test(
              "element",
              "Whether it has the element.",
              call -> Comparison.contains(call.value(), call.get("element")));
      default -> numbers(name);
    };
  }

  private static TestEntry numbers(String name) {
    return switch (name) {
      case "odd" -> test("", "Whether the number is odd.", call -> rest(call.value(), 2L) == 1);
      case "even" -> test("", "Whether the number is even.", call -> rest(call.value(), 2L) == 0);
      case "divisibleby" ->
          test(
              "num",
              "Whether a number divides it.",
              call -> rest(call.value(), call.get("num")) == 0);
      case "nan", "isnan" ->
          test("", "Whether it is the float that is not a number.", CompareTests::isNan);
      case "subset", "issubset" ->
          test(
              "b",
              "Whether all its elements are in the other.",
              call -> within(call.value(), call.get("b")));
      case "superset", "issuperset" ->
          test(
              "b",
              "Whether it has all elements of the other.",
              call -> within(call.get("b"), call.value()));
      case "all" ->
          test(
              "",
              "Whether all elements count as true.",
              call -> call.elements().stream().allMatch(Truth::of));
      case "any" ->
          test(
              "",
              "Whether one element counts as true.",
              call -> call.elements().stream().anyMatch(Truth::of));
      default -> null;
    };
  }

  private static int compare(Call call, String sign) {
    return Comparison.compare(call.value(), call.get("other"), sign);
  }

  private static boolean isSame(Object a, Object b) {
    boolean simple = a == null || Types.isNumber(a) || Types.isText(a);
    return simple ? Types.name(a).equals(Types.name(b)) && Comparison.equal(a, b) : a == b;
  }

  private static double rest(Object value, Object by) {
    return Numbers.real(Operators.modulo(value, by));
  }

  private static boolean isNan(Call call) {
    return call.value() instanceof Double real && real.isNaN();
  }

  private static boolean within(Object part, Object whole) {
    List<Object> elements = Iteration.view(whole);
    for (Object each : Iteration.of(part)) {
      if (!Comparison.contains(elements, each)) {
        return false;
      }
    }
    return true;
  }
}
