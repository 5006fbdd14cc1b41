package io.jansible.execute;

import io.jansible.inventory.Inventory;
import io.jansible.playbook.Play;
import io.jansible.playbook.Playbook;
import io.jansible.variables.PlayMagic;
import io.jansible.variables.RunVariables;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Runs playbooks on an inventory: play after play, host failures kept from one to the next. */
public final class Engine {
  private final Machinery machinery;
  private final Inventory inventory;
  private final RunVariables variables;
  private final Listener listener;
  private final Recap recap = new Recap();
  private final Set<String> failed = new LinkedHashSet<>();
  private final Set<String> unreachable = new LinkedHashSet<>();

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

  /** Runs all playbooks, in order, until no host is left. */
  public RunEnd run(List<Playbook> playbooks) {
    StartAt startAt = new StartAt(machinery.options().startAtTask());
    try (Workers workers = new Workers(machinery.options().forks())) {
      for (Playbook playbook : playbooks) {
        listener.on(new Event.PlaybookStarted(playbook.name()));
        boolean hostsLeft = runPlays(playbook, workers, new Run(recap, listener, startAt));
        Event custom = recap.custom().event();
        if (custom != null) {
          listener.on(custom);
        }
        listener.on(new Event.PlaybookEnded(recap.stats()));
        if (!hostsLeft) {
          break;
        }
      }
    }
    if (startAt.problem() != null) {
      warn(startAt.problem());
    }
    machinery.jobs().await();
    return RunEnd.of(failed, unreachable);
  }

  /** Runs one play that stands in no file (ad hoc). */
  public RunEnd runAlone(Play play) {
    Run run = new Run(recap, listener, new StartAt(null));
    try (Workers workers = new Workers(machinery.options().forks())) {
      runPlay(play, variables.at(play.directory()), workers, run);
    }
    machinery.jobs().await();
    return RunEnd.of(failed, unreachable);
  }

  /** The count so far, for a run that is interrupted. */
  public SortedMap<String, HostStats> recap() {
    return recap.stats();
  }

  /** Answers whether hosts are left for the next playbook. */
  private boolean runPlays(Playbook playbook, Workers workers, Run run) {
    RunVariables here = null;
    Path directory = null;
    for (Play play : playbook.plays()) {
      if (!play.directory().equals(directory)) {
        directory = play.directory();
        here = variables.at(directory);
      }
      if (!runPlay(play, here, workers, run)) {
        return false;
      }
    }
    return true;
  }

  private void warn(String message) {
    listener.on(new Event.Warning(message));
  }

  private boolean runPlay(Play play, RunVariables here, Workers workers, Run run) {
    PlayTarget target =
        new PlayTarget(play, here, inventory, machinery.options().limit(), this::warn);
    listener.on(new Event.PlayStarted(target.name(), machinery.options().checkMode()));
    List<String> names = target.hosts();
    if (names.isEmpty()) {
      listener.on(new Event.NoHostsMatched());
      return true;
    }
    PlayHosts hosts = new PlayHosts(names);
    for (HostState state : hosts.all()) {
      if (failed.contains(state.host()) || unreachable.contains(state.host())) {
        state.leave();
      }
    }
    PlayMagic magic = new PlayMagic(target.name(), names);
    magic.hostsLeft(hosts.leftNames());
    PlayScopes scopes = new PlayScopes(play, here, magic, new ControllerFiles(play.directory()));
    Machinery there = machinery.with(new Hosts(inventory, here));
    new PlayRun(there, workers, scopes, hosts, run).run();
    for (HostState state : hosts.all()) {
      if (state.isUnreachable()) {
        unreachable.add(state.host());
      } else if (state.isOut()) {
        failed.add(state.host());
      }
    }
    return !hosts.left().isEmpty();
  }
}
