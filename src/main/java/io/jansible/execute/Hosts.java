package io.jansible.execute;

import io.jansible.inventory.Host;
import io.jansible.inventory.Inventory;
import io.jansible.source.Position;
import io.jansible.template.Scope;
import io.jansible.variables.Layers;
import io.jansible.variables.Precedence;
import io.jansible.variables.RunVariables;

/** The hosts of a run outside of any play: what a task needs to know of one it delegates to. */
record Hosts(Inventory inventory, RunVariables variables) {
  /** The variables of a host by its name; by its address, when no inventory knows the name. */
  Layers layers(String host) {
    return variables.host(known(host));
  }

  /** Where a host is reached of which no variable says it. */
  String address(String host) {
    return variables.address(known(host));
  }

  private String known(String host) {
    if (inventory.host(host).isPresent()) {
      return host;
    }
    for (Host each : inventory.hosts()) {
      Scope own = variables.host(each.name()).scope(Precedence.INVENTORY);
      if (own != null && host.equals(own.get("ansible_host"))) {
        return each.name();
      }
    }
    return host;
  }

  /** Where an inventory names a host, or null. */
  Position place(String host) {
    return inventory.host(host).map(Host::at).orElse(null);
  }

  /** Whether a host is this machine because no inventory says otherwise. */
  boolean isImplicitLocalhost(String host) {
    return inventory.host(host).map(known -> known.isImplicit()).orElse(false);
  }
}
