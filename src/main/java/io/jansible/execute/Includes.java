package io.jansible.execute;

import io.jansible.module.Effect;
import io.jansible.playbook.InclusionException;
import io.jansible.playbook.InclusionReader;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.source.Problem;
import io.jansible.source.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one task includes: files of tasks and roles, each with the hosts that asked for it. Hosts
 * that ask for the same thing with the same variables of a loop share what is read.
 */
final class Includes {
  /** Steps that include themselves for ever end here, where Ansible's end with Python's stack. */
  private static final int DEEPEST = 250;

  private final Task task;
  private final Map<Wish, List<HostState>> wishes = new LinkedHashMap<>();

  Includes(Task task) {
    this.task = task;
  }

  /**
   * What is to be included.
   *
   * @param what a file or a role
   * @param item the variables of the loop
   * @param time counts the times that a host asks for the same
   */
  record Wish(Effect.Include what, Map<String, Object> item, String label, int time) {}

  boolean isEmpty() {
    return wishes.isEmpty();
  }

  Map<Wish, List<HostState>> wishes() {
    return wishes;
  }

  /** Takes in what one host's task asks for. */
  void add(HostState host, TaskOutcome outcome) {
    for (TaskOutcome each : outcome.isLoop() ? outcome.items() : List.of(outcome)) {
      if (each.status() == Status.OK || each.status() == Status.CHANGED) {
        for (Effect effect : each.effects()) {
          if (effect instanceof Effect.Include include) {
            add(host, include, item(each.result()), each.label());
          }
        }
      }
    }
  }

  private void add(HostState host, Effect.Include what, Map<String, Object> item, String label) {
    for (int time = 0; ; time++) {
      List<HostState> hosts =
          wishes.computeIfAbsent(new Wish(what, item, label, time), wish -> new ArrayList<>());
      if (!hosts.contains(host)) {
        hosts.add(host);
        return;
      }
    }
  }

  /** The variables of the loop that a result carries. */
  private static Map<String, Object> item(Map<String, Object> result) {
    Map<String, Object> item = new LinkedHashMap<>();
    for (String name : List.of("ansible_loop_var", "ansible_index_var")) {
      if (result.get(name) instanceof String variable) {
        item.put(name, variable);
        item.put(variable, result.get(variable));
      }
    }
    if (result.containsKey("ansible_loop")) {
      item.put("ansible_loop", result.get("ansible_loop"));
    }
    return item;
  }

  /**
   * Reads what was asked for.
   *
   * @param handler whether the task is a handler
   * @throws InclusionException when it is not there, or is no list of tasks
   * @throws UserError when there are mistakes in it
   */
  InclusionReader.Content read(Wish wish, InclusionReader reader, boolean handler) {
    if (task.around().depth() == DEEPEST) {
      throw new InclusionException(
          Problem.at(
                  task.action().at(),
                  "This is included inside of "
                      + DEEPEST
                      + " includes: it includes itself for ever")
              .withHint("A 'when' that becomes false ends a repetition."));
    }
    if (wish.what() instanceof Effect.IncludeRole role) {
      return reader.role(choice(role), task, wish.item());
    }
    Path file = file(((Effect.IncludeTasks) wish.what()).file(), reader, handler);
    InclusionReader.Content content = reader.tasks(file, task, wish.item(), handler);
    if (content == null) {
      throw failure("included task files must contain a list of tasks");
    }
    return content;
  }

  private static InclusionReader.RoleChoice choice(Effect.IncludeRole role) {
    return new InclusionReader.RoleChoice(
        role.name(),
        role.tasksFrom(),
        role.varsFrom(),
        role.defaultsFrom(),
        role.handlersFrom(),
        role.duplicatesAllowed(),
        role.published(),
        role.validated());
  }

  private Path file(String name, InclusionReader reader, boolean handler) {
    List<Path> candidates = reader.candidates(name, task, handler);
    for (Path candidate : candidates) {
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
    }
    throw failure(
        "Could not find or access '" + candidates.get(0) + "' on the Ansible Controller.");
  }

  private InclusionException failure(String reason) {
    return new InclusionException(Problem.at(task.action().at(), reason));
  }

  /** The steps of all contents that a host asked for, in order. */
  static List<Step> stepsFor(HostState host, Map<Wish, List<Step>> read, Includes includes) {
    List<Step> all = new ArrayList<>();
    read.forEach(
        (wish, steps) -> {
          if (includes.wishes.get(wish).contains(host)) {
            all.addAll(steps);
          }
        });
    return all;
  }
}
