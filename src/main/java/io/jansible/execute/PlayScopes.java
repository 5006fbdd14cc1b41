package io.jansible.execute;

import io.jansible.module.Effect;
import io.jansible.playbook.Play;
import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Surroundings;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.template.Templates;
import io.jansible.variables.FactNames;
import io.jansible.variables.HostMemory;
import io.jansible.variables.Layers;
import io.jansible.variables.PlayMagic;
import io.jansible.variables.Precedence;
import io.jansible.variables.RunVariables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The variables of a play's hosts as its tasks see them; and where their results are kept. */
final class PlayScopes {
  private final Play play;
  private final RunVariables variables;
  private final PlayMagic magic;
  private final ControllerFiles files;
  private final VarsFiles varsFiles;
  private final Map<String, HostTurn> turns = new ConcurrentHashMap<>();
  private final List<RoleUse> roles;
  private final Map<Surroundings, Environs> environs =
      Collections.synchronizedMap(new IdentityHashMap<>());

  PlayScopes(Play play, RunVariables variables, PlayMagic magic, ControllerFiles files) {
    this.play = play;
    this.variables = variables;
    this.magic = magic;
    this.files = files;
    this.varsFiles = new VarsFiles(play.varsFiles(), variables, files);
    this.roles = new CopyOnWriteArrayList<>(play.roles());
    nameRoles();
  }

  /** More roles, which were included. */
  void use(List<RoleUse> more) {
    if (!more.isEmpty()) {
      roles.addAll(more);
      environs.clear();
      nameRoles();
    }
  }

  private void nameRoles() {
    List<String> used = new ArrayList<>();
    Set<String> needed = new LinkedHashSet<>();
    for (RoleUse use : roles) {
      used.add(use.role().qualifiedName());
      nameNeeded(use, needed);
    }
    magic.roles(new PlayMagic.RoleNames(used, List.copyOf(needed)));
  }

  private static void nameNeeded(RoleUse use, Set<String> needed) {
    for (RoleUse dependency : use.dependencies()) {
      needed.add(dependency.role().qualifiedName());
      nameNeeded(dependency, needed);
    }
  }

  Play play() {
    return play;
  }

  /** A host's turn, before a task adds its own variables. */
  HostTurn turn(String host) {
    HostTurn known = turns.get(host);
    if (known == null) {
      Layers layers =
          variables
              .host(host)
              .with(Precedence.CONNECTION_DEFAULTS, Map.of("ansible_host", variables.address(host)))
              .with(Precedence.PLAY_VARS, play.vars())
              .with(Precedence.MAGIC, magic.over(variables.host(host).scope(Precedence.MAGIC)));
      layers = layers.with(Precedence.PLAY_VARS_FILES, varsFiles.of(layers));
      known = new HostTurn(host, layers, files, Stopwatch.NONE);
      turns.put(host, known);
    }
    return known;
  }

  /** A host's turn at a task, with what the task sees by where it stands. */
  HostTurn turn(String host, Task task) {
    return environs(task.around()).at(turn(host));
  }

  /** What stands around a task is one object for many tasks, and is told apart as that. */
  private Environs environs(Surroundings around) {
    return environs.computeIfAbsent(
        around, here -> new Environs(play, here, roles, variables.hashBehaviour()));
  }

  /** New facts may give names of vars_files a meaning: reads those again. */
  void factsGathered() {
    if (!play.varsFiles().isEmpty()) {
      turns.clear();
    }
  }

  Reading reading(String host) {
    return new Reading(templates(), turn(host).scope());
  }

  Reading reading(String host, Task task) {
    HostTurn turn = turn(host, task).with(Precedence.TASK_VARS, task.keywords().vars());
    return new Reading(templates(), turn.scope());
  }

  private Templates templates() {
    return variables.templates();
  }

  /** Says which hosts of all the run's have left the play. */
  void hostsLeft(Set<String> removed) {
    magic.remove(removed);
  }

  void gathered(String host) {
    variables.memory(host).gathered();
  }

  boolean isGathered(String host) {
    return variables.memory(host).isGathered();
  }

  void clearFacts(String host) {
    variables.memory(host).clearFacts();
  }

  /** What the tasks of a rescue can ask about the failure that it rescues. */
  void rescued(Task task, String host, TaskOutcome outcome) {
    Map<String, Object> failed = new LinkedHashMap<>();
    failed.put("name", TaskName.own(task, reading(host, task), templates()));
    failed.put("action", task.action().module());
    variables.memory(host).keep("ansible_failed_task", failed);
    variables.memory(host).keep("ansible_failed_result", outcome.result());
  }

  /** Keeps what a task's outcome leaves behind on a host: facts, and the registered result. */
  void remember(Task task, String host, TaskOutcome outcome) {
    if (outcome.items().isEmpty()) {
      keepFacts(task, host, outcome);
    } else {
      outcome.items().forEach(item -> keepFacts(task, host, item));
    }
    if (task.register() != null) {
      variables
          .memory(host)
          .keep(task.register().value().toString(), RegisteredResult.kept(outcome));
    }
  }

  private void keepFacts(Task task, String host, TaskOutcome outcome) {
    for (Effect effect : outcome.effects()) {
      if (effect instanceof Effect.Facts facts) {
        factsMemory(task, host, outcome).addFacts(FactNames.trusted(facts.facts()));
      } else if (effect instanceof Effect.IncludeVars included) {
        variables.memory(host).include(included.variables());
      } else if (effect instanceof Effect.SetFacts facts) {
        HostMemory memory = factsMemory(task, host, outcome);
        memory.keepAll(facts.facts());
        if (facts.cacheable()) {
          memory.addFacts(facts.facts());
        }
      }
    }
  }

  /** Facts of a delegated task belong to the host that asked, unless delegate_facts says so. */
  private HostMemory factsMemory(Task task, String host, TaskOutcome outcome) {
    Written theirs = task.keywords().delegation().facts();
    boolean elsewhere =
        outcome.delegatedTo() != null
            && theirs != null
            && reading(outcome.host(), task).bool(theirs, false);
    return variables.memory(elsewhere ? outcome.delegatedTo().name() : host);
  }
}
