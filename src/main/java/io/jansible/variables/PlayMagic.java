package io.jansible.variables;

import io.jansible.template.Scope;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The magic variables of one batch of a play: the play's name, its hosts, those of the batch, and
 * which of them are left.
 */
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
  private final List<String> batch;
  private volatile Left left;
  private volatile RoleNames roles = new RoleNames(List.of(), List.of());

  /** The hosts that are left, of the play and of the batch. */
  private record Left(List<String> play, List<String> batch) {}

  /**
   * @param all the play's hosts, in the order of the inventory
   * @param batch those that work on it together, in the play's order
   */
  public PlayMagic(String name, List<String> all, List<String> batch) {
    this.name = name;
    this.all = List.copyOf(all);
    this.batch = List.copyOf(batch);
    this.left = new Left(this.all, this.batch);
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

  /** Says which hosts have left the play. */
  public void remove(Set<String> removed) {
    left = new Left(without(all, removed), without(batch, removed));
  }

  private static List<String> without(List<String> names, Set<String> removed) {
    return names.stream().filter(host -> !removed.contains(host)).toList();
  }

  /** These variables over those of a host. */
  public Scope over(Scope host) {
    return new Scope() {
      @Override
      public Object get(String variable) {
        return switch (variable) {
          case "ansible_play_name" -> name;
          case "ansible_play_hosts" -> left.play();
          case "ansible_play_batch", "play_hosts" -> left.batch();
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
