package io.jansible.inventory;

import java.util.List;

/** A host that a playbook puts into a group while it runs, and the groups above that: group_by. */
public record NewMember(String host, String group, List<String> parents) {
  public NewMember {
    parents = List.copyOf(parents);
  }
}
