package io.jansible.template.plugin;

import static io.jansible.template.plugin.TestEntry.test;

import io.jansible.template.Undefined;
import io.jansible.template.value.Callable;
import io.jansible.template.value.DictView;
import io.jansible.template.value.Markup;
import io.jansible.template.value.TextCase;
import io.jansible.template.value.Types;
import io.jansible.template.value.VaultedText;
import io.jansible.vault.VaultText;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tests for what a value is. */
final class TypeTests {
  private TypeTests() {}

  static TestEntry find(String name) {
    return switch (name) {
      case "defined" ->
          test("", "Whether the value exists.", call -> !(call.value() instanceof Undefined))
              .takingUndefined();
      case "undefined" ->
          test("", "Whether the value does not exist.", call -> call.value() instanceof Undefined)
              .takingUndefined();
      case "none" ->
          test("", "Whether it is None.", call -> call.value() == null).takingUndefined();
      case "boolean" ->
          test("", "Whether it is true or false itself.", call -> call.value() instanceof Boolean)
              .takingUndefined();
      case "true" ->
          test("", "Whether it is true itself.", call -> Boolean.TRUE.equals(call.value()))
              .takingUndefined();
      case "false" ->
          test("", "Whether it is false itself.", call -> Boolean.FALSE.equals(call.value()))
              .takingUndefined();
      case "integer" ->
          test("", "Whether it is an integer.", call -> Types.isInt(call.value()))
              .takingUndefined();
      case "float" ->
          test("", "Whether it is a float.", call -> call.value() instanceof Double)
              .takingUndefined();
      case "number" ->
          test(
                  "",
                  "Whether it is a number; true and false are.",
                  call -> Types.isNumber(call.value()))
              .takingUndefined();
      case "string" ->
          test("", "Whether it is a text.", call -> Types.isText(call.value())).takingUndefined();
      case "mapping" ->
          test("", "Whether it is a dictionary.", call -> call.value() instanceof Map)
              .takingUndefined();
      case "iterable" ->
          test("", "Whether for can walk it.", call -> Types.isIterable(call.value()));
      case "sequence" ->
          test("", "Whether it has a length and elements.", call -> isSequence(call.value()))
              .takingUndefined();
      default -> more(name);
    };
  }

  private static TestEntry more(String name) {
    return switch (name) {
      case "callable" ->
          test(
                  "",
                  "Whether it can be called.",
                  call -> call.value() instanceof Callable || call.value() instanceof Undefined)
              .takingUndefined();
      case "escaped" ->
          test(
                  "",
                  "Whether it is marked as safe HTML.",
                  call -> call.value() instanceof Markup || call.value() instanceof Undefined)
              .takingUndefined();
      case "lower" ->
          test("", "Whether all its letters are small.", call -> TextCase.isLower(call.text()));
      case "upper" ->
          test("", "Whether all its letters are capitals.", call -> TextCase.isUpper(call.text()));
      case "filter" ->
          test(
              "",
              "Whether there is a filter of that name.",
              call -> call.evaluation().engine().plugins().filter(call.text()) != null);
      case "test" ->
          test(
              "",
              "Whether there is a test of that name.",
              call -> call.evaluation().engine().plugins().test(call.text()) != null);
      case "vault_encrypted" ->
          test(
              "",
              "Whether it is the text of a vault.",
              call -> call.value() instanceof VaultedText || isVault(call));
      default -> null;
    };
  }

  private static boolean isVault(Call call) {
    return Types.isText(call.value()) && VaultText.isOne(call.text());
  }

  /** Whether a value has a length and elements in order, or under keys. */
  static boolean isSequence(Object value) {
    return value instanceof List
        || value instanceof Map
        || Types.isText(value)
        || value instanceof Collection && !(value instanceof DictView)
        || value instanceof byte[];
  }
}
