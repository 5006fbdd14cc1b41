package io.jansible.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the inventory's part of a host's variables comes from, in Ansible's order of precedence:
 * later ones win (levels 3 to 10 of its table).
 */
public enum InventoryLayer {
  /** The group all, as inventory sources define it. */
  ALL_IN_SOURCES {
    @Override
    Map<String, Object> of(Host host, InventoryVariables from) {
      return host.groups().get(0).variables();
    }
  },
  /** All other groups of the host, as inventory sources define them. */
  GROUPS_IN_SOURCES {
    @Override
    Map<String, Object> of(Host host, InventoryVariables from) {
      Map<String, Object> variables = new LinkedHashMap<>();
      for (Group group : withoutAll(host)) {
        from.behaviour.put(variables, group.variables());
      }
      return variables;
    }
  },
  /** group_vars/all beside the inventory. */
  ALL_BESIDE_INVENTORY {
    @Override
    Map<String, Object> of(Host host, InventoryVariables from) {
      return from.ofGroups(from.besideInventory, host.groups().subList(0, 1));
    }
  },
  /** group_vars/all beside the playbook. */
  ALL_BESIDE_PLAYBOOK {
    @Override
    Map<String, Object> of(Host host, InventoryVariables from) {
      return from.ofGroups(from.besidePlaybook, host.groups().subList(0, 1));
    }
  },
  /** group_vars of the other groups beside the inventory. */
  GROUPS_BESIDE_INVENTORY {
    @Override
    Map<String, Object> of(Host host, InventoryVariables from) {
      return from.ofGroups(from.besideInventory, withoutAll(host));
    }
  },
  /** group_vars of the other groups beside the playbook. */
  GROUPS_BESIDE_PLAYBOOK {
    @Override
    Map<String, Object> of(Host host, InventoryVariables from) {
      return from.ofGroups(from.besidePlaybook, withoutAll(host));
    }
  },
  /** The host itself, as inventory sources define it. */
  HOST_IN_SOURCES {
    @Override
    Map<String, Object> of(Host host, InventoryVariables from) {
      return host.variables();
    }
  },
  /** host_vars beside the inventory. */
  HOST_BESIDE_INVENTORY {
    @Override
    Map<String, Object> of(Host host, InventoryVariables from) {
      return from.ofHost(from.besideInventory, host);
    }
  },
  /** host_vars beside the playbook. */
  HOST_BESIDE_PLAYBOOK {
    @Override
    Map<String, Object> of(Host host, InventoryVariables from) {
      return from.ofHost(from.besidePlaybook, host);
    }
  };

  /** Whether it is the same for all hosts of the same groups. */
  boolean isOfGroups() {
    return compareTo(HOST_IN_SOURCES) < 0;
  }

  abstract Map<String, Object> of(Host host, InventoryVariables from);

  private static List<Group> withoutAll(Host host) {
    return host.groups().subList(1, host.groups().size());
  }
}
