package io.jansible.module;

import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Reads finished values into a module's {@link Arguments}, in the order of checks that decides
 * which of several mistakes Ansible tells: exclusive options, missing ones, types, choices, other
 * rules, unknown names.
 */
public final class ArgumentReader {
  /** The option that a free text is the value of, where a module declares it. */
  public static final String RAW_PARAMS = "_raw_params";

  private final Specification specification;
  private final Context context;
  private final Map<Option<?>, Object> raw = new HashMap<>();
  private final Map<Option<?>, Object> values = new HashMap<>();
  private final Map<String, Object> rest = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  private ArgumentReader(Specification specification, Context context) {
    this.specification = specification;
    this.context = context;
  }

  /**
   * Reads arguments by option name or alias.
   *
   * @param freeForm the free text, or null
   * @throws ModuleFailure with Ansible's words for the first mistake
   */
  public static Arguments read(
      Specification specification, Map<String, Object> given, String freeForm) {
    return new ArgumentReader(specification, new Context(specification.name(), ""))
        .read(given, freeForm);
  }

  private Arguments read(Map<String, Object> given, String freeForm) {
    assign(given);
    Option<?> text = freeForm == null ? null : specification.option(RAW_PARAMS);
    if (text != null) {
      raw.put(text, freeForm);
    }
    RuleCheck rules = new RuleCheck(specification, raw.keySet(), values, context);
    rules.checkExclusive();
    rules.checkRequired();
    for (Option<?> option : specification.options()) {
      if (raw.containsKey(option)) {
        convert(option, raw.get(option));
      }
    }
    rules.checkChoices();
    rules.checkDependencies();
    if (!rest.isEmpty() && !specification.takesAnyOption()) {
      throw context.unsupported(specification, rest.keySet());
    }
    return new Arguments(specification, values, rest, freeForm, warnings);
  }

  /** Gives each value to its option; what stands under an alias wins over the option's own name. */
  private void assign(Map<String, Object> given) {
    given.forEach(
        (name, value) -> {
          Option<?> option = specification.option(name);
          if (option == null) {
            rest.put(name, value);
          } else if (option.refusal() != null) {
            throw new ModuleFailure(name + " is not supported: " + option.refusal());
          } else if (name.equals(option.name())) {
            raw.putIfAbsent(option, value);
          } else {
            if (raw.containsKey(option) || given.containsKey(option.name())) {
              warnings.add("Both option " + option.name() + " and its alias " + name + " are set.");
            }
            raw.put(option, value);
          }
        });
  }

  private void convert(Option<?> option, Object value) {
    if (value == null && !option.isRequired() && option.defaultValue() == null) {
      return;
    }
    Object converted;
    try {
      converted = convert(option, option.type(), value);
    } catch (ListType.ElementException e) {
      throw new ModuleFailure(
              "Elements value for option '" + option.name() + "' " + context.in() + e.getMessage())
          .because(Cause.of(option.name() + ": " + e.getMessage(), option));
    } catch (IllegalArgumentException e) {
      throw context.wrongType(option, value, e.getMessage());
    }
    values.put(option, converted);
  }

  private Object convert(Option<?> option, OptionType<?> type, Object value) {
    if (type instanceof SuboptionsType nested) {
      return readNested(option, nested, value);
    }
    if (type instanceof ListType<?> list && list.element() instanceof SuboptionsType nested) {
      List<Object> all = new ArrayList<>();
      for (Object element : Types.LIST.convert(value)) {
        all.add(readNested(option, nested, element));
      }
      return all;
    }
    Object converted = type.convert(value);
    return type == Types.STR && value instanceof Boolean truth
        ? yesOrNo(option, truth, (String) converted)
        : converted;
  }

  /** YAML reads a bare yes as true: a choice of words that has yes (or on) meant the word. */
  private static String yesOrNo(Option<?> option, boolean truth, String text) {
    if (option.choices().contains(text)) {
      return text;
    }
    for (String word : truth ? List.of("yes", "on", "true") : List.of("no", "off", "false")) {
      if (option.choices().contains(word)) {
        return word;
      }
    }
    return text;
  }

  private Arguments readNested(Option<?> option, SuboptionsType type, Object value) {
    if (!(value instanceof Map) && !(value instanceof String)) {
      throw new ModuleFailure(
          "Value '"
              + PythonText.str(value)
              + "' in the sub parameter field '"
              + option.name()
              + "' must be a dict, not '"
              + PythonText.typeName(value)
              + "'");
    }
    return new ArgumentReader(type.specification(), context.within(option))
        .read(Types.DICT.convert(value), null);
  }

  /** Where options stand: at the top of a module's arguments, or inside another option. */
  record Context(String module, String path) {
    Context within(Option<?> option) {
      return new Context(module, path.isEmpty() ? option.name() : path + " -> " + option.name());
    }

    String in() {
      return path.isEmpty() ? "" : "found in '" + path + "'. ";
    }

    ModuleFailure failure(String message) {
      return new ModuleFailure(path.isEmpty() ? message : message + " found in " + path);
    }

    ModuleFailure wrongType(Option<?> option, Object value, String reason) {
      String where = path.isEmpty() ? "" : " found in '" + path + "'.";
      String message =
          "argument '%s' is of type %s%s and we were unable to convert to %s: %s"
              .formatted(
                  option.name(), PythonText.typeName(value), where, option.type().name(), reason);
      return new ModuleFailure(message).because(Cause.of(message, option));
    }

    ModuleFailure unsupported(Specification specification, Iterable<String> names) {
      List<String> unknown = new ArrayList<>();
      String prefix = path.isEmpty() ? "" : path.replace(" -> ", ".") + ".";
      names.forEach(name -> unknown.add(prefix + name));
      unknown.sort(null);
      if (specification.refusesInFewWords()) {
        return new ModuleFailure(
            "Invalid options for " + module + ": " + String.join(",", unknown));
      }
      return new ModuleFailure(
          "Unsupported parameters for (%s) module: %s. Supported parameters include: %s."
              .formatted(module, String.join(", ", unknown), supported(specification)));
    }

    private static String supported(Specification specification) {
      List<String> names = new ArrayList<>();
      List<String> aliases = new ArrayList<>();
      for (Option<?> option : specification.options()) {
        names.add(option.name());
        aliases.addAll(option.aliases());
      }
      names.sort(null);
      aliases.sort(null);
      StringJoiner text = new StringJoiner(" ").add(String.join(", ", names));
      return aliases.isEmpty()
          ? text.toString()
          : text.add("(" + String.join(", ", aliases) + ")").toString();
    }
  }
}
