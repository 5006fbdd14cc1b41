package io.jansible.inventory;

import io.jansible.source.Ordered;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All hosts and groups that a run may work on. Immutable. */
public final class Inventory {
  /** The names that mean this machine, whether an inventory lists them or not. */
  static final List<String> LOCALHOST = List.of("localhost", "127.0.0.1", "::1");

  private final Map<String, Host> hosts;
  private final Map<String, Group> groups;
  private final Host localhost;
  private final Map<String, Host> implicit;
  private final List<Path> directories;

  /**
   * @param localhost the first listed host with a name of this machine, or null
   * @param directories the directories of the sources, where group_vars and host_vars may be
   */
  Inventory(
      Map<String, Host> hosts, Map<String, Group> groups, Host localhost, List<Path> directories) {
    this.hosts = Ordered.copy(hosts);
    this.groups = Ordered.copy(groups);
    this.localhost = localhost;
    this.directories = List.copyOf(directories);
    Map<String, Host> here = new LinkedHashMap<>();
    for (String name : LOCALHOST) {
      here.put(name, implicitHost(name));
    }
    implicit = Ordered.copy(here);
  }

  private Host implicitHost(String name) {
    return new Host(
        name, null, true, Map.of("ansible_connection", "local"), List.of(groups.get(Group.ALL)));
  }

  /** An inventory that lists no host. */
  public static Inventory empty() {
    return new InventoryBuilder().build();
  }

  /** The listed hosts, in the order in which the sources name them first. */
  public Collection<Host> hosts() {
    return hosts.values();
  }

  /**
   * A listed host, or for a name of this machine the localhost that is always there: a listed one
   * under another of its names if there is one.
   */
  public Optional<Host> host(String name) {
    Host host = hosts.get(name);
    if (host == null && implicit.containsKey(name)) {
      host = localhost != null ? localhost : implicit.get(name);
    }
    return Optional.ofNullable(host);
  }

  /** Whether a source lists the host. */
  public boolean lists(String name) {
    return hosts.containsKey(name);
  }

  /** All groups: all, ungrouped, then in the order in which the sources name them first. */
  public Collection<Group> groups() {
    return groups.values();
  }

  public Optional<Group> group(String name) {
    return Optional.ofNullable(groups.get(name));
  }

  /** The directories of the inventory's sources, in order, each once. */
  public List<Path> directories() {
    return directories;
  }
}
