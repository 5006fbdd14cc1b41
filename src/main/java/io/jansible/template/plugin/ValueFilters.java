package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.Finish;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.value.DictView;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import io.jansible.template.value.VaultedText;

/** Filters that choose between values and change their types. */
final class ValueFilters {
  private static final String ATTRIBUTE = " has no attribute ";

  private ValueFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "default", "d" ->
          filter(
                  "default_value='', boolean=False",
                  "The value; the default in its place when it is undefined, or counts as false and"
                      + " boolean is set.",
                  ValueFilters::orDefault)
              .takingUndefined();
      case "mandatory" ->
          filter(
                  "msg=None",
                  "The value; an error, with the message if one is given, when it is undefined.",
                  ValueFilters::mandatory)
              .takingUndefined();
      case "ternary" ->
          filter(
              "true_val, false_val, none_val=None",
              "One of two values, by the truth of this one; the third when it is None and a third"
                  + " is given.",
              ValueFilters::ternary);
      case "bool" ->
          filter(
              "", "Whether a value says yes: true, yes, on, 1, in any case.", call -> bool(call));
      case "string" -> filter("", "The value's text.", ValueFilters::text).givingText();
      case "type_debug" ->
          filter("", "The name of the value's type in Python.", ValueFilters::type)
              .takingUndefined();
      default -> null;
    };
  }

  /** Views and generators are lists here where values keep their types. */
  private static Object text(Call call) {
    if (call.value() instanceof CharSequence) {
      return call.value();
    }
    return call.evaluation().engine().keepsTypes()
        ? Text.of(Finish.listed(call.value()))
        : call.text();
  }

  /** Views of dictionaries are lists where values keep their types. */
  private static Object type(Call call) {
    boolean keepsTypes = call.evaluation().engine().keepsTypes();
    if (keepsTypes && call.value() instanceof Undefined) {
      return "UndefinedMarker";
    }
    if (!keepsTypes && call.value() instanceof VaultedText) {
      return "AnsibleVaultEncryptedUnicode";
    }
    return keepsTypes && call.value() instanceof DictView ? "list" : Types.name(call.value());
  }

  private static Object orDefault(Call call) {
    Object value = call.value();
    boolean missing = value instanceof Undefined || call.flag("boolean") && !Truth.of(value);
    return missing ? call.get("default_value") : value;
  }

  private static Object mandatory(Call call) {
    if (!(call.value() instanceof Undefined undefined)) {
      return call.value();
    }
    if (call.get("msg") != null) {
      throw new TemplateException(call.text("msg"));
    }
    String message = undefined.message();
    int end = message.indexOf(" is undefined");
    int attribute = message.indexOf(ATTRIBUTE);
    String name =
        end >= 0
            ? message.substring(0, end) + " "
            : attribute >= 0 ? message.substring(attribute + ATTRIBUTE.length()) + " " : "";
    String blank = call.keepsTypes() ? "" : " ";
    throw new TemplateException("Mandatory variable " + name + blank + "not defined.");
  }

  private static Object ternary(Call call) {
    if (call.value() == null && call.get("none_val") != null) {
      return call.get("none_val");
    }
    return call.get(Truth.of(call.value()) ? "true_val" : "false_val");
  }

  private static Object bool(Call call) {
    Object value = call.value();
    if (value instanceof Boolean) {
      return value;
    }
    if (value == null) {
      return call.evaluation().engine().keepsTypes() ? (Object) false : null;
    }
    if (value instanceof Double real) {
      return real == 1;
    }
    return switch (Text.of(value).toLowerCase(java.util.Locale.ROOT)) {
      case "yes", "on", "1", "true" -> true;
      default -> false;
    };
  }
}
