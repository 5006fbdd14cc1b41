package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.module.file.Cleanup;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Step;

/** The state touch: a file is there, with new times unless the task says otherwise. */
final class TouchState {
  private TouchState() {}

  static FilePlan plan(FileTask task, FileFacts facts) {
    FileState present = facts.state();
    FilePlan plan = new FilePlan(task, facts, task.path(), present.state(), "touch");
    plan.key("dest", task.path());
    if (present.exists()) {
      boolean followed = task.follow() && present.isLink();
      if (followed && present.target() == null) {
        throw task.withPath(present.realPath())
            .failure(
                "Error while updating modification or access time: [Errno 2] No such file or"
                    + " directory: b'"
                    + present.realPath()
                    + "'",
                present);
      }
      return plan.attributes(
          followed ? present.target() : present.node(),
          followed ? present.realPath() : task.path());
    }
    String word = Quote.path(task.path());
    plan.command("true > " + word, Step.TOUCH, "Error, could not touch target: ");
    // Whoever cannot set the attributes leaves no file behind.
    plan.command("p=" + word + "\n" + Cleanup.of("p"));
    Inode made = facts.ancestor().newFile(facts.attributes().accounts().umask());
    plan.attributes(made, task.path()).command("trap - EXIT\n");
    return task.run().checkMode() ? plan.withoutDiff() : plan;
  }
}
