package io.jansible.execute;

import io.jansible.inventory.Inventory;
import io.jansible.playbook.Play;
import io.jansible.playbook.Playbook;
import io.jansible.variables.RunVariables;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Runs playbooks on an inventory: play after play, host failures kept from one to the next. */
public final class Engine {
  private final Machinery machinery;
  private final Inventory inventory;
  private final RunVariables variables;
  private final Listener listener;
  private final Recap recap = new Recap();
  private final Casualties casualties = new Casualties();
  private RunEnd end = RunEnd.OK;

  public Engine(EngineParts parts, RunOptions options, Listener listener) {
    this.inventory = parts.inventory();
    this.variables = parts.variables();
    this.listener = listener;
    this.machinery =
        new Machinery(
            parts.registry(),
            parts.variables().templates(),
            parts.connections(),
            new Hosts(inventory, variables),
            options,
            parts.clock(),
            parts.timing(),
            parts.parser(),
            parts.prompter(),
            new Jobs());
  }

  /** Runs all playbooks, in order, until one ends with failures. */
  public RunEnd run(List<Playbook> playbooks) {
    StartAt startAt = new StartAt(machinery.options().startAtTask());
    try (Workers workers = new Workers(machinery.options().forks())) {
      for (Playbook playbook : playbooks) {
        listener.on(new Event.PlaybookStarted(playbook.name(), playbook.plays().size()));
        runPlays(playbook, workers, new Run(recap, listener, startAt));
        Event custom = recap.custom().event();
        if (custom != null) {
          listener.on(custom);
        }
        listener.on(new Event.PlaybookEnded(recap.stats()));
        if (end != RunEnd.OK) {
          break;
        }
      }
    }
    if (startAt.problem() != null) {
      warn(startAt.problem());
    }
    machinery.jobs().await();
    return end;
  }

  /** Runs one play that stands in no file (ad hoc). */
  public RunEnd runAlone(Play play) {
    Run run = new Run(recap, listener, new StartAt(null));
    try (Workers workers = new Workers(machinery.options().forks())) {
      runPlay(play, variables.at(play.directory()), workers, run);
    }
    machinery.jobs().await();
    listener.on(new Event.PlaybookEnded(recap.stats()));
    return end;
  }

  /** The count so far, for a run that is interrupted. */
  public SortedMap<String, HostStats> recap() {
    return recap.stats();
  }

  private void runPlays(Playbook playbook, Workers workers, Run run) {
    RunVariables here = null;
    Path directory = null;
    for (Play play : playbook.plays()) {
      if (!play.directory().equals(directory)) {
        directory = play.directory();
        here = variables.at(directory);
      }
      if (!runPlay(play, here, workers, run)) {
        return;
      }
    }
  }

  private void warn(String message) {
    listener.on(new Event.Warning(message));
  }

  /** Answers whether another play may follow. */
  private boolean runPlay(Play play, RunVariables here, Workers workers, Run run) {
    Machinery there = machinery.with(new Hosts(inventory, here));
    Play asked = VarsPrompts.asked(play, here, machinery.prompter(), listener);
    BatchedPlay batched = new BatchedPlay(asked, here, inventory, there, casualties, run);
    batched.run(workers);
    if (batched.end() != null) {
      end = batched.end();
    }
    return !batched.isBroken();
  }
}
