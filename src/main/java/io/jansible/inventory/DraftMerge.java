package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.inventory.InventoryBuilder.HostDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds one source's hosts and groups to those of the sources before it; all of them or none. */
final class DraftMerge {
  private final InventoryBuilder whole;
  private final InventoryBuilder draft;
  private final Map<GroupDraft, GroupDraft> groups = new LinkedHashMap<>();

  /** A group in another, as this merge has linked them. */
  private record Link(GroupDraft parent, GroupDraft child) {}

  DraftMerge(InventoryBuilder whole, InventoryBuilder draft) {
    this.whole = whole;
    this.draft = draft;
  }

  /**
   * @throws IllegalArgumentException when a group would hold itself; nothing is added then
   */
  void run() {
    for (GroupDraft theirs : draft.groups.values()) {
      groups.put(theirs, whole.group(theirs.name));
    }
    link();
    groups.forEach(
        (theirs, mine) -> {
          whole.behaviour.put(mine.variables, theirs.variables);
          mine.priority = theirs.priority == null ? mine.priority : theirs.priority;
        });
    draft.hosts.values().forEach(this::addHost);
    groups.forEach(
        (theirs, mine) ->
            theirs.members.forEach(
                host -> InventoryBuilder.join(whole.hosts.get(host.name), mine)));
  }

  private void link() {
    List<Link> made = new ArrayList<>();
    try {
      for (Map.Entry<GroupDraft, GroupDraft> entry : groups.entrySet()) {
        for (GroupDraft child : entry.getKey().children) {
          Link link = new Link(entry.getValue(), groups.get(child));
          if (InventoryBuilder.addChild(link.parent(), link.child())) {
            made.add(link);
          }
        }
      }
    } catch (IllegalArgumentException e) {
      for (Link link : made) {
        link.parent().children.remove(link.child());
        link.child().parents.remove(link.parent());
      }
      throw e;
    }
  }

  private void addHost(HostDraft theirs) {
    HostDraft mine = whole.hosts.get(theirs.name);
    if (mine == null) {
      mine = new HostDraft(theirs.name, theirs.at);
      mine.fromBirth.putAll(theirs.fromBirth);
      whole.hosts.put(mine.name, mine);
    }
    whole.behaviour.put(mine.variables, theirs.variables);
  }
}
