package io.jansible.inventory;

import io.jansible.source.HostAddress;
import java.util.List;

/** Hosts that are typed with commas between: {@code -i a,b,}; the advanced form expands ranges. */
final class HostListPlugin implements InventoryPlugin {
  private final boolean ranges;

  HostListPlugin(boolean ranges) {
    this.ranges = ranges;
  }

  @Override
  public boolean accepts(InventorySource source) {
    return !source.isFile();
  }

  @Override
  public boolean claims(InventorySource source) {
    return true;
  }

  @Override
  public void read(InventorySource source, InventoryBuilder into) {
    for (String element : source.name().split(",")) {
      if (!element.isBlank()) {
        HostAddress address = HostAddress.parse(element.strip());
        for (String name : names(address.name())) {
          into.host(name, null, address.port(), into.group(Group.UNGROUPED));
        }
      }
    }
  }

  private List<String> names(String name) {
    return ranges && HostRange.isIn(name) ? HostRange.expand(name) : List.of(name);
  }
}
