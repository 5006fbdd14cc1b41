package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.inventory.InventoryBuilder.HostDraft;
import io.jansible.source.HashBehaviour;
import io.jansible.source.Problem;
import io.jansible.source.VaultFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What the sources that have been read so far say about each host: for plugins that use it. */
final class DraftVariables {
  private final HashBehaviour behaviour;
  private final List<VariableFiles> files;
  private final Map<Set<GroupDraft>, List<GroupDraft>> precedences = new HashMap<>();

  /**
   * @param files whether group_vars and host_vars beside the sources count
   */
  DraftVariables(
      InventoryBuilder whole, boolean files, VaultFiles reader, Consumer<Problem> warnings) {
    this.behaviour = whole.behaviour;
    this.files =
        files
            ? whole.directories.stream()
                .map(path -> new VariableFiles(path, reader, behaviour, warnings))
                .toList()
            : List.of();
  }

  Map<String, Object> of(HostDraft host) {
    List<GroupDraft> groups =
        precedences.computeIfAbsent(Set.copyOf(host.groups), InventoryContent::groupsOf);
    Map<String, Object> variables = new LinkedHashMap<>();
    groups.forEach(group -> behaviour.put(variables, group.variables));
    for (VariableFiles beside : files) {
      groups.forEach(group -> behaviour.put(variables, beside.ofGroup(group.name)));
    }
    behaviour.put(variables, host.fromBirth);
    behaviour.put(variables, host.variables);
    variables.put("inventory_hostname", host.name);
    variables.put("inventory_hostname_short", shortName(host.name));
    variables.put("group_names", names(groups));
    for (VariableFiles beside : files) {
      behaviour.put(variables, beside.ofHost(host.name));
    }
    return variables;
  }

  private static String shortName(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static List<String> names(List<GroupDraft> groups) {
    List<String> names = new ArrayList<>();
    groups.forEach(group -> names.add(group.name));
    names.remove(Group.ALL);
    Collections.sort(names);
    return names;
  }
}
