package io.jansible.cli;

import io.jansible.inventory.Group;
import io.jansible.inventory.Host;
import io.jansible.inventory.Inventory;
import io.jansible.inventory.InventoryVariables;
import io.jansible.source.Templated;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The variables that jansible-inventory shows: what authors wrote, as they wrote it, without what
 * every host has. For an export only a host's or group's own count, otherwise all that a host sees.
 */
final class ShownVariables {
  private static final Set<String> HIDDEN =
      Set.of("inventory_dir", "inventory_file", "ansible_facts", "playbook_dir", "hostvars");

  private final InventoryVariables said;
  private final InventoryVariables seen;
  private final Map<String, Object> extra;
  private final boolean export;

  ShownVariables(Setup setup, Inventory inventory, Map<String, Object> extra) {
    this.export =
        setup.choices().flag("--export") || setup.configuration().get(SourceSettings.EXPORT);
    this.extra = export ? Map.of() : extra;
    Path here = setup.workingDirectory();
    Path playbooks = setup.choices().path("--playbook-dir", SourceSettings.PLAYBOOK_DIR);
    this.said =
        new InventoryVariables(
            inventory, playbooks, setup.files(), setup.hashBehaviour(), setup::warn);
    this.seen =
        playbooks == null
            ? new InventoryVariables(
                inventory, here, setup.files(), setup.hashBehaviour(), setup::warn)
            : said;
  }

  boolean isExport() {
    return export;
  }

  Map<String, Object> of(Host host) {
    Map<String, Object> all = new LinkedHashMap<>(export ? said.own(host) : seen.of(host));
    all.putAll(extra);
    return shown(all);
  }

  Map<String, Object> of(Group group) {
    Map<String, Object> own = new LinkedHashMap<>(said.own(group));
    if (group.priority() != 1) {
      own.put("ansible_group_priority", (long) group.priority());
    }
    return shown(own);
  }

  private static Map<String, Object> shown(Map<String, Object> variables) {
    Map<String, Object> shown = new LinkedHashMap<>();
    variables.forEach(
        (name, value) -> {
          if (!HIDDEN.contains(name)) {
            shown.put(name, Templated.written(value));
          }
        });
    return shown;
  }
}
