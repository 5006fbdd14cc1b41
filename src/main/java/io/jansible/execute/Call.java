package io.jansible.execute;

import io.jansible.module.Arguments;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Result;
import io.jansible.playbook.Task;

/**
 * A task's module with all that it is run with, which stays the same however often it is tried.
 *
 * @param timeout how many seconds each try may take; 0: as many as it wants
 */
record Call(
    Task task,
    HostTurn turn,
    Module module,
    Arguments arguments,
    Node node,
    boolean check,
    boolean diff,
    long timeout) {
  /**
   * Runs the module once.
   *
   * @param progress hears what the module shows meanwhile
   */
  Result result(Machinery machinery, HostTurn seen, Listener progress) {
    TaskController controller = new TaskController(machinery, task, seen, progress);
    int verbosity = machinery.options().verbosity();
    Deadline deadline = Deadline.in(timeout);
    node.endAt(deadline);
    try {
      return module.run(new HostModuleRun(arguments, node, controller, check, diff, verbosity));
    } catch (ModuleFailure e) {
      return e.result();
    }
  }
}
