package io.jansible.execute;

import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The engine's own actions (meta). As in Ansible each host has a banner of its own, only what did
 * not happen has a result, and of the actions that concern all hosts the first host alone decides.
 */
final class MetaActions {
  /** The actions that each host takes for itself. */
  private static final Set<String> EACH_HOST =
      Set.of("noop", "flush_handlers", "end_host", "end_role", "reset_connection");

  private static final Set<String> WITHOUT_CONDITION =
      Set.of("noop", "refresh_inventory", "reset_connection");

  private final PlayRun play;
  private final PlayPlan plan;
  private final Machinery machinery;

  MetaActions(PlayRun play, PlayPlan plan, Machinery machinery) {
    this.play = play;
    this.plan = plan;
    this.machinery = machinery;
  }

  boolean isMeta(Task task) {
    return machinery.shortName(task).equals("meta");
  }

  boolean isFlush(Task task) {
    return plan.isImplicit(task) || isMeta(task) && "flush_handlers".equals(action(task));
  }

  private static String action(Task task) {
    return String.valueOf(task.action().freeForm()).strip();
  }

  /** The name of the role that a task belongs to; null when there is none. */
  private static String role(Task task) {
    RoleUse role = task.around().role();
    return role == null ? null : role.role().qualifiedName();
  }

  /**
   * Carries out an action for the hosts that have begun it.
   *
   * @param begun hears that a host begins
   * @param told hears before something is told of a host
   */
  Worked run(Task task, List<HostState> at, Consumer<HostState> begun, Consumer<HostState> told) {
    if (plan.isImplicit(task)) {
      at.forEach(play::flush);
      return Worked.NOT_AT_ALL;
    }
    boolean each = EACH_HOST.contains(action(task));
    List<TaskOutcome> outcomes = new ArrayList<>();
    for (HostState host : each ? at : at.subList(0, 1)) {
      begun.accept(host);
      outcomes.add(one(task, host, told));
    }
    return new Worked(play.isFatal(task, at.get(0), !each), outcomes, List.of());
  }

  private TaskOutcome one(Task task, HostState host, Consumer<HostState> told) {
    TaskOutcome outcome = decided(task, host);
    if (outcome.status() == Status.SKIPPED) {
      String reason = MetaWords.notDone(action(task), host.host(), role(task));
      play.message("META: " + reason);
      TaskOutcome skipped = skipped(task, host, reason);
      told.accept(host);
      play.tell(skipped);
      return skipped;
    }
    if (outcome.status() == Status.FAILED) {
      told.accept(host);
      play.fold(task, host, outcome, List.of(host));
      return outcome;
    }
    carryOut(task, host);
    String done = MetaWords.done(action(task), host.host());
    if (done != null) {
      play.message("META: " + done);
    }
    return outcome;
  }

  /** Whether the action is taken; some are whatever their condition says, as in Ansible. */
  private TaskOutcome decided(Task task, HostState host) {
    if (!WITHOUT_CONDITION.contains(action(task))) {
      return play.evaluate(task, host);
    }
    if (!task.keywords().when().isEmpty()) {
      play.warn(action(task) + " task does not support when conditional");
    }
    return Outcomes.plain(host.host(), machinery.shortName(task), Status.OK, Map.of());
  }

  private TaskOutcome skipped(Task task, HostState host, String reason) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("msg", MetaWords.skippedMessage(action(task), host.host()));
    result.put("skip_reason", reason);
    result.put("skipped", true);
    return Outcomes.plain(host.host(), machinery.shortName(task), Status.SKIPPED, result);
  }

  private void carryOut(Task task, HostState host) {
    switch (action(task)) {
      case "noop" -> {}
      case "flush_handlers" -> play.flush(host);
      case "end_host" -> play.stop(List.of(host));
      case "end_role" -> host.endRole(task.around().role());
      case "end_batch" -> play.stop(play.hosts().reachable());
      case "end_play" -> {
        play.stop(play.hosts().reachable());
        play.end();
      }
      case "refresh_inventory" -> play.refreshInventory();
      case "clear_facts" -> play.clearFacts();
      case "clear_host_errors" -> play.clearErrors();
      case "reset_connection" -> play.resetConnection(task, host);
      default -> throw new IllegalStateException("meta: " + action(task));
    }
  }
}
