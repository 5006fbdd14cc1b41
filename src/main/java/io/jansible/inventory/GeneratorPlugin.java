package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.source.Problem;
import io.jansible.source.TemplateText;
import io.jansible.source.UserError;
import io.jansible.source.VariableFile;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes a host of each combination of the values of some layers, with groups above it. */
final class GeneratorPlugin implements InventoryPlugin {
  private static final List<String> PARENT = List.of("name", "parents", "vars");

  private final Expressions expressions;
  private final Consumer<Problem> warnings;

  GeneratorPlugin(Expressions expressions, Consumer<Problem> warnings) {
    this.expressions = expressions;
    this.warnings = warnings;
  }

  @Override
  public boolean accepts(InventorySource source) {
    return source.isFile() && source.extension().matches("|\\.config|\\.ya?ml|\\.json");
  }

  @Override
  public boolean claims(InventorySource source) {
    return source.text().content().contains("generator");
  }

  /** A group above a host, or above another group. */
  private record Parent(
      YamlNode name, String template, Map<String, Object> variables, List<Parent> parents) {}

  @Override
  public void read(InventorySource source, InventoryBuilder into) {
    PluginFile file = PluginFile.read(source, "generator", List.of("hosts", "layers"), warnings);
    List<Map<String, Object>> combinations = combinations(file);
    Parent host = host(file);
    file.finish();
    for (Map<String, Object> combination : combinations) {
      String name = render(host.name(), host.template(), combination);
      into.host(name, host.name().at(), null, into.group(Group.UNGROUPED));
      for (Parent parent : host.parents()) {
        GroupDraft group = group(parent, combination, into);
        into.host(name, host.name().at(), null, group);
      }
    }
  }

  private GroupDraft group(Parent parent, Map<String, Object> layers, InventoryBuilder into) {
    GroupDraft group = into.group(render(parent.name(), parent.template(), layers));
    for (Map.Entry<String, Object> variable : parent.variables().entrySet()) {
      Object value =
          variable.getValue() instanceof TemplateText template
              ? render(parent.name(), template.text(), layers)
              : variable.getValue();
      InventoryBuilder.setVariable(group, variable.getKey(), value);
    }
    for (Parent above : parent.parents()) {
      InventoryBuilder.addChild(group(above, layers, into), group);
    }
    return group;
  }

  private String render(YamlNode place, String template, Map<String, Object> layers) {
    try {
      return expressions.render(template, layers);
    } catch (IllegalArgumentException e) {
      throw new UserError(Problem.at(place.at(), e.getMessage()));
    }
  }

  /** The first layer changes slowest, the last one fastest. */
  private static List<Map<String, Object>> combinations(PluginFile file) {
    List<Map<String, Object>> combinations = new ArrayList<>(List.of(Map.of()));
    for (YamlNode.Entry layer : file.entries("layers")) {
      if (!(layer.value() instanceof YamlNode.Sequence values)) {
        file.refuse(layer.value(), "A layer must be a list of values", null);
        continue;
      }
      List<Map<String, Object>> next = new ArrayList<>();
      for (Map<String, Object> combination : combinations) {
        for (YamlNode value : values.elements()) {
          Map<String, Object> more = new LinkedHashMap<>(combination);
          more.put(file.text(layer.key()), YamlValues.of(value));
          next.add(more);
        }
      }
      combinations = next;
    }
    return combinations;
  }

  private static Parent host(PluginFile file) {
    YamlNode hosts = file.get("hosts");
    if (hosts == null) {
      throw new UserError("the option hosts is missing: a template of the hosts' names");
    }
    return parent(file, hosts, List.of("name", "parents"));
  }

  private static Parent parent(PluginFile file, YamlNode node, List<String> keys) {
    if (!(node instanceof YamlNode.Mapping mapping) || mapping.get("name") == null) {
      file.refuse(node, "This must be a mapping with a name", null);
      return new Parent(node, "", Map.of(), List.of());
    }
    file.check(mapping, keys, "a group of the inventory plugin generator");
    List<Parent> parents = new ArrayList<>();
    if (mapping.get("parents") instanceof YamlNode.Sequence above) {
      above.elements().forEach(element -> parents.add(parent(file, element, PARENT)));
    } else if (mapping.get("parents") != null) {
      file.refuse(mapping.get("parents"), "parents must be a list", null);
    }
    Map<String, Object> variables =
        mapping.get("vars") instanceof YamlNode.Mapping vars
            ? VariableFile.variables(vars)
            : Map.of();
    YamlNode name = mapping.get("name");
    return new Parent(name, file.text(name), variables, parents);
  }
}
