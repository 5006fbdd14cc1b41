package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.TemplateText;
import io.jansible.source.Templated;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what one action is given: mappings, key=value text, free text. Later ones win. */
final class ArgumentsParser {
  /** The name under which Ansible takes free text as an option. */
  private static final String RAW = "_raw_params";

  private final String module;
  private final Position at;
  private final boolean takesFreeForm;
  private final Findings findings;
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private final Map<String, Position> positions = new LinkedHashMap<>();
  private Object freeForm;
  private Written base;

  ArgumentsParser(String module, Position at, boolean takesFreeForm, Findings findings) {
    this.module = module;
    this.at = at;
    this.takesFreeForm = takesFreeForm;
    this.findings = findings;
  }

  Action action() {
    return new Action(module, at, arguments, positions, freeForm, base);
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
      if (key.text().equals(RAW)) {
        freeForm = YamlValues.of(entry.value());
      } else {
        put(key.text(), YamlValues.of(entry.value()), key.at());
      }
    }
  }

  private void put(String name, Object value, Position position) {
    arguments.put(name, value);
    positions.put(name, position);
  }

  /**
   * Options in a text, and free text where the module takes any.
   *
   * @param scalar where the text stands; it may hold more than the text
   */
  void addText(String text, YamlNode.Scalar scalar) {
    try {
      addParsed(ArgumentText.parse(text, takesFreeForm), scalar);
    } catch (IllegalArgumentException e) {
      findings.problem(
          scalar.at(),
          e.getMessage() + " in the arguments of '" + module + "'",
          takesFreeForm
              ? "Close it, or write the text under 'cmd:', where quotes mean nothing."
              : "Close it, or write 'option: value', one option a line.");
    }
  }

  private void addParsed(ArgumentText parsed, YamlNode.Scalar scalar) {
    for (Map.Entry<String, String> option : parsed.options().entrySet()) {
      Position position = place(scalar, parsed.starts().get(option.getKey()));
      put(option.getKey(), mark(option.getValue(), scalar), position);
    }
    if (parsed.rest() == null) {
      return;
    }
    Object rest = mark(parsed.rest(), scalar);
    if (takesFreeForm) {
      freeForm = rest;
    } else if (rest instanceof TemplateText template && isOneTemplate(template)) {
      // Ansible takes a template of a dictionary in the place of the arguments.
      setBase(template, scalar.at());
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
  private static Position place(YamlNode.Scalar scalar, int start) {
    Position at = scalar.at();
    String line = at.source().line(at.line());
    boolean plain = scalar.style() == YamlNode.Style.PLAIN && !scalar.text().isEmpty();
    return plain && line.startsWith(scalar.text(), at.column() - 1)
        ? new Position(at.source(), at.line(), at.column() + start)
        : at;
  }
}
