package io.jansible.execute;

import io.jansible.inventory.Inventory;
import io.jansible.playbook.HostOrder;
import io.jansible.playbook.Play;
import io.jansible.playbook.StrategyName;
import io.jansible.playbook.Written;
import io.jansible.source.UserError;
import io.jansible.variables.PlayMagic;
import io.jansible.variables.RunVariables;
import java.util.List;
import java.util.random.RandomGenerator;

/** One play, from the choice of its hosts to the last of their batches. */
final class BatchedPlay {
  private final Play play;
  private final RunVariables variables;
  private final Machinery machinery;
  private final Casualties casualties;
  private final Run run;
  private final PlayTarget target;
  private final Reading reading;
  private RunEnd end;
  private boolean broken;

  BatchedPlay(
      Play play,
      RunVariables variables,
      Inventory inventory,
      Machinery machinery,
      Casualties casualties,
      Run run) {
    this.play = play;
    this.variables = variables;
    this.machinery = machinery;
    this.casualties = casualties;
    this.run = run;
    this.target =
        new PlayTarget(play, variables, inventory, machinery.options().limit(), this::warn);
    this.reading = new Reading(variables.templates(), target.scope());
  }

  /** How the last batch ended; null when the play had none. */
  RunEnd end() {
    return end;
  }

  /** Whether no later play may begin. */
  boolean isBroken() {
    return broken;
  }

  void run(Workers workers) {
    List<String> all = target.hosts();
    List<List<String>> batches = batches(all);
    if (batches.isEmpty()) {
      started();
      run.listener().on(new Event.NoHostsMatched());
      return;
    }
    casualties.beginPlay();
    boolean ended = false;
    int before = casualties.count();
    for (List<String> batch : batches) {
      if (ended || broken) {
        return;
      }
      started();
      ended = batch(new PlayMagic(target.name(), all, batch), new PlayHosts(batch), workers);
      broken |= !ended && casualties.count() - before == batch.size();
      before = casualties.count();
      if (!ended && !broken) {
        casualties.keepUnreachable();
      }
    }
  }

  private void started() {
    boolean checked =
        reading.decided(play.keywords().mode().checkMode(), machinery.options().checkMode());
    run.listener().on(new Event.PlayStarted(target.name(), target.pattern(), play.at(), checked));
  }

  /** Answers whether the play was ended, for later batches too. */
  private boolean batch(PlayMagic magic, PlayHosts hosts, Workers workers) {
    PlayScopes scopes =
        new PlayScopes(play, variables, magic, new ControllerFiles(play.directory()));
    // The pattern has matched, so there is a first host to render the play's keywords with.
    Reading first = scopes.reading(hosts.names().get(0));
    PlayPlan plan = new PlanMaker(play, machinery, first).plan(run.startAt());
    casualties.excludeFrom(hosts);
    PlayRun one =
        new PlayRun(
            machinery,
            workers,
            scopes,
            hosts,
            run,
            plan,
            percentage(first),
            strategy(first),
            casualties.names());
    one.run();
    casualties.endBatch(hosts);
    broken |= one.limits().isExceeded();
    end = ended(one, hosts);
    return one.isEnded();
  }

  private RunEnd ended(PlayRun one, PlayHosts hosts) {
    if (!one.limits().isExceeded() && casualties.anyUnreachable()) {
      return RunEnd.UNREACHABLE;
    }
    return one.limits().isExceeded() || casualties.anyFailed(hosts) ? RunEnd.FAILED : RunEnd.OK;
  }

  private StrategyName strategy(Reading first) {
    Written written = play.conduct().strategy();
    Object said = first.decidedForPlay(written);
    String name = said == null ? machinery.options().plays().strategy() : String.valueOf(said);
    StrategyName strategy = StrategyName.of(name);
    if (strategy == null) {
      String message = "There is no strategy '" + name + "'";
      throw said == null ? new UserError(message) : new UserError(written.at(), message);
    }
    return strategy;
  }

  private Double percentage(Reading first) {
    Written written = play.conduct().maxFailPercentage();
    Object said = first.decidedForPlay(written);
    if (said == null) {
      return null;
    }
    String text = String.valueOf(said).replace("%", "").strip();
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw new UserError(
          written.at(), "'max_fail_percentage' must be a number, not '" + text + "'");
    }
  }

  private List<List<String>> batches(List<String> all) {
    List<String> ordered = order().of(all, RandomGenerator.getDefault());
    return new Batches(play.conduct(), reading).of(ordered);
  }

  private HostOrder order() {
    Written written = play.conduct().order();
    Object said = reading.decidedForPlay(written);
    if (said == null) {
      return HostOrder.INVENTORY;
    }
    String name = String.valueOf(said);
    HostOrder order = HostOrder.of(name);
    if (order == null) {
      throw new UserError(written.at(), "There is no order '" + name + "'");
    }
    return order;
  }

  private void warn(String message) {
    run.listener().on(new Event.Warning(message));
  }
}
