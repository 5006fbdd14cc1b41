package io.jansible.inventory;

import io.jansible.source.HashBehaviour;
import io.jansible.source.Ordered;
import io.jansible.source.Problem;
import io.jansible.source.VaultFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What the inventory, with group_vars and host_vars, says about each host. A host's variables are
 * merged when they are first asked for, and kept.
 */
public final class InventoryVariables {
  final List<VariableFiles> besideInventory;
  final List<VariableFiles> besidePlaybook;
  final HashBehaviour behaviour;
  private final Map<String, Merged> merged = new ConcurrentHashMap<>();
  private final Map<List<Group>, Map<String, Object>> ofGroups = new ConcurrentHashMap<>();

  /** A host as it was, and its variables. */
  private record Merged(Host host, Map<String, Object> variables) {}

  /**
   * @param playbookDirectory where group_vars and host_vars are looked for, besides the inventory's
   *     directories; null for nowhere
   * @param files reads them, encrypted ones too
   * @param behaviour what becomes of dictionaries of the same name
   * @param warnings hears of mistakes in files that can be read nevertheless
   */
  public InventoryVariables(
      Inventory inventory,
      Path playbookDirectory,
      VaultFiles files,
      HashBehaviour behaviour,
      Consumer<Problem> warnings) {
    this.behaviour = behaviour;
    besideInventory =
        inventory.directories().stream()
            .map(path -> new VariableFiles(path, files, behaviour, warnings))
            .toList();
    besidePlaybook =
        playbookDirectory == null
            ? List.of()
            : List.of(new VariableFiles(playbookDirectory, files, behaviour, warnings));
  }

  /**
   * All variables of a host: values and templates, the layers merged in order.
   *
   * @throws io.jansible.source.UserError when a file of variables cannot be read
   */
  public Map<String, Object> of(Host host) {
    Merged known = merged.get(host.name());
    if (known == null || known.host() != host) {
      known = new Merged(host, merge(host));
      merged.put(host.name(), known);
    }
    return known.variables();
  }

  /** What is said of the host itself, and not of its groups. */
  public Map<String, Object> own(Host host) {
    Map<String, Object> variables = new LinkedHashMap<>(host.variables());
    behaviour.put(variables, ofHost(besideInventory, host));
    behaviour.put(variables, ofHost(besidePlaybook, host));
    return variables;
  }

  /** What is said of the group itself, and not of those above it. */
  public Map<String, Object> own(Group group) {
    Map<String, Object> variables = new LinkedHashMap<>(group.variables());
    behaviour.put(variables, ofGroups(besideInventory, List.of(group)));
    behaviour.put(variables, ofGroups(besidePlaybook, List.of(group)));
    return variables;
  }

  /** Hosts of the same groups share what those say; each has only what is said of itself. */
  private Map<String, Object> merge(Host host) {
    Map<String, Object> groups =
        ofGroups.computeIfAbsent(host.groups(), same -> merge(host, Map.of(), true));
    return Ordered.over(groups, merge(host, groups, false));
  }

  private Map<String, Object> merge(Host host, Map<String, Object> weaker, boolean ofGroups) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (InventoryLayer layer : InventoryLayer.values()) {
      if (layer.isOfGroups() == ofGroups) {
        behaviour.put(variables, layer.of(host, this));
      }
    }
    variables.replaceAll((name, value) -> behaviour.over(weaker.get(name), value));
    return Ordered.copy(variables);
  }

  Map<String, Object> ofGroups(List<VariableFiles> files, List<Group> groups) {
    if (files.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    for (VariableFiles directory : files) {
      for (Group group : groups) {
        behaviour.put(variables, directory.ofGroup(group.name()));
      }
    }
    return variables;
  }

  Map<String, Object> ofHost(List<VariableFiles> files, Host host) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (VariableFiles directory : files) {
      behaviour.put(variables, directory.ofHost(host.name()));
    }
    return variables;
  }
}
