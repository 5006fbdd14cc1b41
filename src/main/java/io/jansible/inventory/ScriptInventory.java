package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.source.PythonText;
import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import io.jansible.source.Templated;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the dictionary of groups that an inventory script prints. */
final class ScriptInventory {
  private static final String META = "_meta";

  /** The key of a dictionary that stands for a text that is no template. */
  private static final String UNSAFE = "__ansible_unsafe";

  private static final List<String> SECTIONS = List.of("hosts", "vars", "children");

  private final Map<?, ?> groups;
  private final InventoryBuilder into;
  private final Set<String> hosts = new LinkedHashSet<>();

  ScriptInventory(Map<?, ?> groups, InventoryBuilder into) {
    this.groups = groups;
    this.into = into;
  }

  /** Reads all groups; answers the hosts that they name. */
  List<String> readGroups() {
    groups.forEach(
        (name, content) -> {
          if (!META.equals(name)) {
            readGroup(name.toString(), content);
          }
        });
    return List.copyOf(hosts);
  }

  /** The variables by host that the script gives at once, or null: each host is asked for then. */
  Map<?, ?> hostVariables() {
    Object meta = groups.get(META);
    if (meta == null) {
      return null;
    }
    Object variables = meta instanceof Map<?, ?> map ? map.get("hostvars") : meta;
    if (variables != null && !(variables instanceof Map)) {
      throw new UserError("_meta.hostvars must be a dictionary of hosts");
    }
    return (Map<?, ?>) variables;
  }

  private void readGroup(String name, Object content) {
    GroupDraft group = into.group(name);
    if (!(content instanceof Map<?, ?> sections)) {
      readHosts(group, content);
    } else if (SECTIONS.stream().noneMatch(sections::containsKey)) {
      // An old form: the group's name is its only host, and what it holds are variables.
      readHosts(group, List.of(name));
      readVariables(group, sections);
    } else {
      readSections(group, sections);
    }
  }

  private void readSections(GroupDraft group, Map<?, ?> sections) {
    if (sections.containsKey("hosts")) {
      readHosts(group, sections.get("hosts"));
    }
    if (sections.containsKey("vars")) {
      readVariables(group, sections.get("vars"));
    }
    if (sections.containsKey("children")) {
      if (!(sections.get("children") instanceof List<?> children)) {
        throw new UserError("the children of group '" + group.name + "' must be a list");
      }
      for (Object child : children) {
        try {
          InventoryBuilder.addChild(group, into.group(PythonText.str(child)));
        } catch (IllegalArgumentException e) {
          throw new UserError(e.getMessage());
        }
      }
    }
  }

  private void readHosts(GroupDraft group, Object content) {
    if (!(content instanceof List<?> names)) {
      throw new UserError("the hosts of group '" + group.name + "' must be a list");
    }
    for (Object name : names) {
      if (!(name instanceof String host) || host.isEmpty()) {
        throw new UserError(
            "a host of group '" + group.name + "' must be a text, not " + PythonText.repr(name));
      }
      hosts.add(host);
      into.host(host, null, null, group);
    }
  }

  private static void readVariables(GroupDraft group, Object content) {
    if (!(content instanceof Map<?, ?> variables)) {
      throw new UserError("the vars of group '" + group.name + "' must be a dictionary");
    }
    variables.forEach(
        (name, value) -> InventoryBuilder.setVariable(group, name.toString(), value(value)));
  }

  /** Sets what the script says of one host; it may say nothing. */
  void setVariables(String host, Object content) {
    if (content == null) {
      return;
    }
    if (!(content instanceof Map<?, ?> variables)) {
      throw new UserError("the variables of host '" + host + "' must be a dictionary");
    }
    variables.forEach(
        (name, value) -> into.hosts.get(host).variables.put(name.toString(), value(value)));
  }

  /** What a script prints may be templates, but for what it says is none. */
  private static Object value(Object value) {
    if (value instanceof Map<?, ?> map) {
      if (map.size() == 1 && map.get(UNSAFE) instanceof String text) {
        return text;
      }
      Map<Object, Object> entries = new LinkedHashMap<>();
      map.forEach((key, each) -> entries.put(key, value(each)));
      boolean templated = entries.values().stream().anyMatch(Templated.class::isInstance);
      return templated ? new TemplateMap(entries) : Collections.unmodifiableMap(entries);
    } else if (value instanceof List<?> list) {
      List<Object> elements = new ArrayList<>(list.size());
      list.forEach(each -> elements.add(value(each)));
      boolean templated = elements.stream().anyMatch(Templated.class::isInstance);
      return templated ? new TemplateList(elements) : Collections.unmodifiableList(elements);
    }
    return Templated.mark(value, null);
  }
}
