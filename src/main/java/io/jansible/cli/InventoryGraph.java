package io.jansible.cli;

import io.jansible.inventory.Group;
import io.jansible.inventory.Inventory;
import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A group with all that is in it, as a tree of lines. */
final class InventoryGraph {
  private final Inventory inventory;
  private final ShownVariables variables;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param variables what is shown of hosts and groups, or null for their names alone
   */
  InventoryGraph(Inventory inventory, ShownVariables variables) {
    this.inventory = inventory;
    this.variables = variables;
  }

  String of(Group top) {
    group(top, 0);
    return String.join("\n", lines);
  }

  private void group(Group group, int depth) {
    line("@" + group.name() + ":", depth);
    group.children().forEach(child -> group(inventory.group(child).orElseThrow(), depth + 1));
    if (!group.name().equals(Group.ALL)) {
      for (String host : group.members()) {
        line(host, depth + 1);
        if (variables != null) {
          variables(variables.of(inventory.host(host).orElseThrow()), depth + 2);
        }
      }
    }
    if (variables != null) {
      variables(variables.of(group), depth + 1);
    }
  }

  private void variables(Map<String, Object> shown, int depth) {
    new TreeMap<>(shown)
        .forEach((name, value) -> line("{" + name + " = " + PythonText.str(value) + "}", depth));
  }

  private void line(String text, int depth) {
    lines.add(depth == 0 ? text : "  |".repeat(depth) + "--" + text);
  }
}
