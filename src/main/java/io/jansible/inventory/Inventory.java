package io.jansible.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All hosts and groups that a run may work on. One thread, the one that folds results, adds to it
 * and reads its sources anew; any thread may read meanwhile and sees what was or what is now.
 */
public final class Inventory {
  /** The names that mean this machine, whether an inventory lists them or not. */
  static final List<String> LOCALHOST = List.of("localhost", "127.0.0.1", "::1");

  private final Supplier<InventoryContent> sources;
  private final Mismatch mismatch;
  private final List<NewHost> addedHosts = new ArrayList<>();
  private final List<NewMember> addedMembers = new ArrayList<>();
  private volatile InventoryContent content;
  private volatile int generation;

  Inventory(InventoryContent content) {
    this.content = content;
    this.sources = () -> content;
    this.mismatch = Mismatch.WARNING;
  }

  /**
   * @param sources reads all sources, each time anew
   */
  Inventory(Supplier<InventoryContent> sources, Mismatch mismatch) {
    this.sources = sources;
    this.mismatch = mismatch;
    this.content = sources.get();
  }

  /** An inventory that lists no host. */
  public static Inventory empty() {
    return new InventoryBuilder().build();
  }

  /** The listed hosts, in the order in which the sources name them first. */
  public Collection<Host> hosts() {
    return content.hosts();
  }

  /**
   * A listed host, or for a name of this machine the localhost that is always there: a listed one
   * under another of its names if there is one.
   */
  public Optional<Host> host(String name) {
    return Optional.ofNullable(content.host(name));
  }

  /** Whether a source lists the host. */
  public boolean lists(String name) {
    return content.lists(name);
  }

  /** All groups: all, ungrouped, then in the order in which the sources name them first. */
  public Collection<Group> groups() {
    return content.groups();
  }

  public Optional<Group> group(String name) {
    return Optional.ofNullable(content.group(name));
  }

  /** The directories of the inventory's sources, in order, each once. */
  public List<Path> directories() {
    return content.directories();
  }

  /** What becomes of a pattern that matches nothing. */
  Mismatch mismatch() {
    return mismatch;
  }

  /** A number that is another one whenever hosts or groups have changed. */
  public int generation() {
    return generation;
  }

  /** Adds a host, or to a host; answers whether anything is new. */
  public boolean add(NewHost host) {
    boolean changed = content.add(host);
    addedHosts.add(host);
    return changed(changed);
  }

  /**
   * Puts a host into a group; answers whether anything is new.
   *
   * @throws IllegalArgumentException when a group would hold itself
   */
  public boolean add(NewMember member) {
    boolean changed = content.add(member);
    addedMembers.add(member);
    return changed(changed);
  }

  /**
   * Reads all sources anew; what was added stays.
   *
   * @throws io.jansible.source.UserError when they cannot be read; nothing has changed then
   */
  public void refresh() {
    InventoryContent fresh = sources.get();
    addedHosts.forEach(fresh::add);
    for (NewMember member : addedMembers) {
      if (fresh.host(member.host()) != null) {
        fresh.add(member);
      }
    }
    content = fresh;
    changed(true);
  }

  private boolean changed(boolean changed) {
    if (changed) {
      // One thread writes, so that nothing is lost between reading and writing.
      int next = generation + 1;
      generation = next;
    }
    return changed;
  }
}
