package io.jansible.variables;

import io.jansible.template.Scope;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The magic variables of one play: its name, its hosts, and those of them that are left. */
public final class PlayMagic {
  private static final List<String> NAMES =
      List.of(
          "ansible_play_name",
          "ansible_play_hosts",
          "play_hosts",
          "ansible_play_hosts_all",
          "ansible_play_batch",
          "ansible_search_path",
          "role_names",
          "ansible_role_names",
          "ansible_play_role_names",
          "ansible_dependent_role_names");

  private final String name;
  private final List<String> all;
  private volatile List<String> left;
  private volatile RoleNames roles = new RoleNames(List.of(), List.of());

  public PlayMagic(String name, List<String> hosts) {
    this.name = name;
    this.all = List.copyOf(hosts);
    this.left = all;
  }

  /**
   * The names of a play's roles.
   *
   * @param used those that the play names itself
   * @param needed those that they depend on
   */
  public record RoleNames(List<String> used, List<String> needed) {
    List<String> all() {
      Set<String> names = new LinkedHashSet<>(needed);
      names.addAll(used);
      return List.copyOf(names);
    }
  }

  public void roles(RoleNames names) {
    roles = names;
  }

  /** Says which hosts have not failed so far. */
  public void hostsLeft(List<String> names) {
    left = List.copyOf(names);
  }

  /** These variables over those of a host. */
  public Scope over(Scope host) {
    return new Scope() {
      @Override
      public Object get(String variable) {
        return switch (variable) {
          case "ansible_play_name" -> name;
          case "ansible_play_hosts", "ansible_play_batch", "play_hosts" -> left;
          case "ansible_play_hosts_all" -> all;
          case "role_names", "ansible_play_role_names" -> roles.used();
          case "ansible_role_names" -> roles.all();
          case "ansible_dependent_role_names" -> roles.needed();
          case "ansible_search_path" -> List.of(host.get("playbook_dir"));
          default -> host.get(variable);
        };
      }

      @Override
      public Collection<String> names() {
        Set<String> names = new LinkedHashSet<>(host.names());
        names.addAll(NAMES);
        return names;
      }
    };
  }
}
