package io.jansible.execute;

import io.jansible.inventory.Host;
import io.jansible.playbook.Task;

/** Shows the operator tasks that have ended, and asks how they go on. */
final class TaskDebugger {
  private final PlayScopes scopes;
  private final Machinery machinery;
  private final DebuggerChoice choice;
  private final Listener listener;

  /**
   * @param onFailures whether the play wants all that fails to be shown
   */
  TaskDebugger(PlayScopes scopes, Machinery machinery, boolean onFailures, Listener listener) {
    this.scopes = scopes;
    this.machinery = machinery;
    this.choice = new DebuggerChoice(scopes, onFailures, machinery.options().tasks().debugger());
    this.listener = listener;
  }

  /** Whether the operator is shown how a task ended. */
  boolean takes(Task task, TaskOutcome outcome) {
    return choice.takes(task, outcome);
  }

  /** A host's task as the operator corrects it. */
  DebuggedTask of(Task task, HostState host) {
    return new DebuggedTask(task, scopes.turn(host.host(), task), machinery);
  }

  /**
   * Asks how a task goes on that has ended, and answers whether it runs once more.
   *
   * @throws QuitRun when the run is over
   */
  boolean isRedone(Task task, DebuggedTask corrected, HostState host, TaskOutcome outcome) {
    corrected.ended(outcome);
    Reading reading = scopes.reading(host.host(), task);
    String title = TaskName.kind(host) + TaskName.of(task, reading, machinery.templates());
    Host known = machinery.hosts().inventory().host(host.host()).orElse(null);
    boolean redone =
        new DebuggerSession(
                title,
                host.host(),
                corrected,
                new DebuggerNames(title, corrected, outcome, known),
                machinery,
                line -> listener.on(new Event.Shown(line)))
            .isRedone();
    if (redone) {
      corrected.settle();
    }
    return redone;
  }
}
