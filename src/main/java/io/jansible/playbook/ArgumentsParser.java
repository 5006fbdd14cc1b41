package io.jansible.playbook;

import io.jansible.source.OptionPlace;
import io.jansible.source.Position;
import io.jansible.source.TemplateText;
import io.jansible.source.Templated;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what one action is given: mappings, key=value text, free text. Later ones win. */
final class ArgumentsParser {
  private final String module;
  private final Position at;
  private final boolean takesFreeForm;
  private final Findings findings;
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private final Map<String, OptionPlace> places = new LinkedHashMap<>();
  private Object freeForm;
  private Written base;

  ArgumentsParser(String module, Position at, boolean takesFreeForm, Findings findings) {
    this.module = module;
    this.at = at;
    this.takesFreeForm = takesFreeForm;
    this.findings = findings;
  }

  Action action() {
    return new Action(module, at, arguments, places, freeForm, base);
  }

  /** What stands behind the module's name. */
  void add(YamlNode given) {
    if (given instanceof YamlNode.Mapping mapping) {
      addMapping(mapping);
    } else if (given instanceof YamlNode.Scalar scalar) {
      if (scalar.value() != null) {
        addText(scalar.value() instanceof String text ? text : scalar.text(), scalar);
      }
    } else {
      findings.problem(
          given.at(), "The arguments of '" + module + "' must be a mapping or a text, not a list");
    }
  }

  /** The keyword {@code args}: a mapping, a template of one, or key=value text. */
  void addArgs(YamlNode args) {
    if (args instanceof YamlNode.Mapping mapping) {
      addMapping(mapping);
    } else if (args instanceof YamlNode.Scalar scalar && scalar.value() instanceof String text) {
      if (YamlValues.of(scalar) instanceof TemplateText template && isOneTemplate(template)) {
        setBase(template, scalar.at());
      } else {
        addText(text, scalar);
      }
    } else {
      findings.problem(args.at(), "'args' must be a mapping of options");
    }
  }

  private static boolean isOneTemplate(TemplateText template) {
    String text = template.text().strip();
    return text.startsWith("{{") && text.endsWith("}}");
  }

  private void setBase(TemplateText template, Position place) {
    base = new Written(template, place);
    findings.warning(place, "Using a template for task args is unsafe in some situations");
  }

  private void addMapping(YamlNode.Mapping mapping) {
    for (YamlNode.Entry entry : mapping.entries()) {
      YamlNode.Scalar key = (YamlNode.Scalar) entry.key();
      OptionPlace place = new OptionPlace(key.at(), entry.value().at());
      if (key.text().equals(Action.FREE_FORM)) {
        setFreeForm(YamlValues.of(entry.value()), place);
      } else {
        put(key.text(), YamlValues.of(entry.value()), place);
      }
    }
  }

  private void put(String name, Object value, OptionPlace place) {
    arguments.put(name, value);
    places.put(name, place);
  }

  private void setFreeForm(Object text, OptionPlace place) {
    freeForm = text;
    places.put(Action.FREE_FORM, place);
  }

  /**
   * Options in a text, and free text where the module takes any.
   *
   * @param scalar where the text stands; it may hold more than the text
   */
  void addText(String text, YamlNode.Scalar scalar) {
    try {
      addParsed(ArgumentText.parse(text, takesFreeForm && !isMixed()), scalar);
    } catch (IllegalArgumentException e) {
      findings.problem(
          scalar.at(),
          e.getMessage() + " in the arguments of '" + module + "'",
          takesFreeForm
              ? "Close it, or write the text under 'cmd:', where quotes mean nothing."
              : "Close it, or write 'option: value', one option a line.");
    }
  }

  /**
   * Whether options may stand in the text. In that of a few modules most {@code a=b} are just
   * words.
   */
  private boolean isMixed() {
    return switch (module.substring(module.lastIndexOf('.') + 1)) {
      case "command", "raw", "script", "shell" -> false;
      default -> true;
    };
  }

  private boolean is(String name) {
    return module.substring(module.lastIndexOf('.') + 1).equals(name);
  }

  private void addParsed(ArgumentText parsed, YamlNode.Scalar scalar) {
    for (Map.Entry<String, String> option : parsed.options().entrySet()) {
      put(
          option.getKey(),
          mark(option.getValue(), scalar),
          place(scalar, parsed.starts().get(option.getKey()), option.getKey()));
    }
    if (parsed.rest() == null) {
      return;
    }
    Object rest = mark(parsed.rest(), scalar);
    boolean words = takesFreeForm && !is("add_host");
    if (!words && rest instanceof TemplateText template && isOneTemplate(template)) {
      // Ansible takes a template of a dictionary in the place of the arguments.
      setBase(template, scalar.at());
    } else if (takesFreeForm) {
      setFreeForm(rest, new OptionPlace(at, scalar.at()));
    } else {
      reportFreeText(scalar, parsed);
    }
  }

  private static Object mark(String text, YamlNode.Scalar scalar) {
    return YamlNode.UNSAFE.equals(scalar.tag()) ? text : Templated.mark(text, scalar.at());
  }

  private void reportFreeText(YamlNode.Scalar scalar, ArgumentText parsed) {
    findings.problem(
        scalar.at(),
        String.format(
            "'%s' takes options, not free text: '%s'", module, parsed.rest().stripTrailing()),
        parsed.options().isEmpty()
            ? "Write 'option: value', one option a line."
            : "Quote a value that has blanks in it.");
  }

  /** Where an option stands that starts inside a plain text on one line; else the text's place. */
  private static OptionPlace place(YamlNode.Scalar scalar, int start, String name) {
    Position at = scalar.at();
    String line = at.source().line(at.line());
    boolean plain = scalar.style() == YamlNode.Style.PLAIN && !scalar.text().isEmpty();
    if (!plain || !line.startsWith(scalar.text(), at.column() - 1)) {
      return new OptionPlace(at, at);
    }
    int column = at.column() + start;
    return new OptionPlace(
        new Position(at.source(), at.line(), column),
        new Position(at.source(), at.line(), column + name.length() + 1));
  }
}
