package io.jansible.execute;

import io.jansible.inventory.Host;
import io.jansible.inventory.Inventory;
import io.jansible.source.Position;
import io.jansible.template.Scope;
import io.jansible.variables.RunVariables;

/** The hosts of a run outside of any play: what a task needs to know of one it delegates to. */
record Hosts(Inventory inventory, RunVariables variables) {
  Scope scope(String host) {
    return variables.host(host);
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
