package io.jansible.playbook;

import io.jansible.source.OptionPlace;
import io.jansible.source.TemplateText;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the keyword module_defaults. */
final class ModuleDefaultsParser {
  private static final String GROUP = "group/";

  private final Findings findings;

  ModuleDefaultsParser(Findings findings) {
    this.findings = findings;
  }

  /** A mapping of modules to their arguments, or a list of such mappings. */
  ModuleDefaults parse(YamlNode node) {
    if (node == null) {
      return ModuleDefaults.NONE;
    }
    Map<String, ModuleDefaults.Arguments> all = new LinkedHashMap<>();
    List<YamlNode> parts =
        node instanceof YamlNode.Sequence sequence ? sequence.elements() : List.of(node);
    for (YamlNode part : parts) {
      if (part instanceof YamlNode.Mapping mapping) {
        mapping.entries().forEach(entry -> add(entry, all));
      } else {
        findings.problem(
            part.at(),
            "'module_defaults' must be a mapping of modules to their options, not "
                + Constant.shape(part));
      }
    }
    return new ModuleDefaults(all);
  }

  private void add(YamlNode.Entry entry, Map<String, ModuleDefaults.Arguments> all) {
    YamlNode.Scalar key = (YamlNode.Scalar) entry.key();
    if (key.text().startsWith(GROUP)) {
      findings.problem(
          key.at(),
          "There is no group of modules '" + key.text().substring(GROUP.length()) + "' in jansible",
          "Name the modules themselves.");
      return;
    }
    ModuleDefaults.Arguments arguments = arguments(key.text(), entry.value());
    if (arguments != null) {
      all.put(Action.plainName(key.text()), arguments);
    }
  }

  private ModuleDefaults.Arguments arguments(String module, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Map<String, Object> values = new LinkedHashMap<>();
      Map<String, OptionPlace> places = new LinkedHashMap<>();
      for (YamlNode.Entry entry : mapping.entries()) {
        String name = ((YamlNode.Scalar) entry.key()).text();
        values.put(name, YamlValues.of(entry.value()));
        places.put(name, new OptionPlace(entry.key().at(), entry.value().at()));
      }
      return new ModuleDefaults.Arguments(values, places, null);
    } else if (node instanceof YamlNode.Scalar scalar) {
      if (scalar.value() == null) {
        return ModuleDefaults.Arguments.NONE;
      } else if (YamlValues.of(scalar) instanceof TemplateText template) {
        Written all = new Written(template, scalar.at());
        return new ModuleDefaults.Arguments(Map.of(), Map.of(), all);
      }
    }
    findings.problem(
        node.at(),
        "The options of '" + module + "' must be a mapping, not " + Constant.shape(node));
    return null;
  }
}
