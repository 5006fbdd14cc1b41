package io.jansible.execute;

import io.jansible.module.Arguments;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.playbook.Task;

/**
 * A task's module with all that it is run with, which stays the same however often it is tried.
 *
 * @param timeout how many seconds each try may take; 0: as many as it wants
 * @param limit how many seconds it may take as a job (async); 0: it is none
 * @param poll how many seconds lie between two looks at the job; 0: nobody looks
 */
record Call(
    Task task,
    HostTurn turn,
    Module module,
    Arguments arguments,
    Node node,
    boolean check,
    boolean diff,
    long timeout,
    long limit,
    long poll) {
  /**
   * Runs the module once, waiting for its end.
   *
   * @param progress hears what the module shows meanwhile
   */
  Result result(Machinery machinery, HostTurn seen, Listener progress) {
    Deadline deadline = Deadline.in(timeout);
    node.endAt(deadline);
    try {
      return module.run(run(machinery, seen, node, progress, deadline));
    } catch (ModuleFailure e) {
      if (e.isBeforehand()) {
        throw e;
      }
      return e.result();
    }
  }

  ModuleRun run(Machinery machinery, HostTurn seen, Node on, Listener progress, Deadline deadline) {
    TaskController controller = new TaskController(machinery, task, seen, progress, deadline);
    int verbosity = machinery.options().verbosity();
    return new HostModuleRun(arguments, on, controller, check, diff, verbosity);
  }
}
