package io.jansible.execute;

import io.jansible.module.Effect;
import io.jansible.playbook.Play;
import io.jansible.playbook.Task;
import io.jansible.template.Templates;
import io.jansible.variables.FactNames;
import io.jansible.variables.HostMemory;
import io.jansible.variables.Layers;
import io.jansible.variables.PlayMagic;
import io.jansible.variables.Precedence;
import io.jansible.variables.RunVariables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The variables of a play's hosts as its tasks see them; and where their results are kept. */
final class PlayScopes {
  private final Play play;
  private final RunVariables variables;
  private final PlayMagic magic;
  private final ControllerFiles files;
  private final VarsFiles varsFiles;
  private final Map<String, HostTurn> turns = new ConcurrentHashMap<>();

  PlayScopes(Play play, RunVariables variables, PlayMagic magic, ControllerFiles files) {
    this.play = play;
    this.variables = variables;
    this.magic = magic;
    this.files = files;
    this.varsFiles = new VarsFiles(play.varsFiles(), variables, files);
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
    HostTurn turn = turn(host).with(Precedence.TASK_VARS, task.keywords().vars());
    return new Reading(templates(), turn.scope());
  }

  private Templates templates() {
    return variables.templates();
  }

  void hostsLeft(List<String> names) {
    magic.hostsLeft(names);
  }

  /** What the tasks of a rescue can ask about the failure that it rescues. */
  void rescued(Task task, String host, TaskOutcome outcome) {
    Map<String, Object> failed = new LinkedHashMap<>();
    failed.put("name", TaskName.of(task, reading(host, task), templates()));
    failed.put("action", task.action().module());
    variables.memory(host).keep("ansible_failed_task", failed);
    variables.memory(host).keep("ansible_failed_result", outcome.result());
  }

  /** Keeps what a task's outcome leaves behind on a host: facts, and the registered result. */
  void remember(Task task, String host, TaskOutcome outcome) {
    HostMemory memory = variables.memory(host);
    for (Effect effect : outcome.effects()) {
      if (effect instanceof Effect.Facts facts) {
        factsMemory(task, memory, outcome).addFacts(FactNames.trusted(facts.facts()));
      } else if (effect instanceof Effect.SetFacts facts) {
        memory.keepAll(facts.facts());
        if (facts.cacheable()) {
          memory.addFacts(facts.facts());
        }
      }
    }
    if (task.register() != null) {
      memory.keep(task.register().value().toString(), RegisteredResult.kept(outcome));
    }
  }

  /** Facts of a delegated task belong to the host that asked, unless delegate_facts says so. */
  private HostMemory factsMemory(Task task, HostMemory own, TaskOutcome outcome) {
    boolean theirs =
        outcome.delegatedTo() != null
            && task.keywords().delegation().facts() != null
            && reading(outcome.host(), task).bool(task.keywords().delegation().facts(), false);
    return theirs ? variables.memory(outcome.delegatedTo()) : own;
  }
}
