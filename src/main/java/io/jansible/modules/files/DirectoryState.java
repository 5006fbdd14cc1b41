package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Step;

/** The state directory: a directory is there, and so are those above it. */
final class DirectoryState {
  private final FileTask task;
  private final FileFacts facts;
  private final FileState present;
  private final String path;

  DirectoryState(FileTask task, FileFacts facts) {
    boolean followed = task.follow() && facts.state().isLink();
    this.facts = facts;
    present = followed ? facts.state().followed() : facts.state();
    path = present.path();
    this.task = task.withPath(path);
  }

  FilePlan plan() {
    FilePlan plan = new FilePlan(task, facts, path, present.state(), "directory");
    plan.key("path", path);
    if (!present.exists()) {
      return create(plan);
    }
    if (!present.state().equals("directory")) {
      throw task.failure(path + " already exists as a " + present.state(), present);
    }
    plan.attributes(present.node(), path);
    return task.recurse() ? new RecursiveChange(task, facts, path).addTo(plan) : plan;
  }

  /** Each missing directory is made by itself, because each gets the attributes. */
  private FilePlan create(FilePlan plan) {
    Inode made = facts.ancestor().newDirectory(facts.attributes().accounts().umask());
    String top = facts.ancestor().path();
    int start = top.equals("/") ? 1 : path.startsWith(top + "/") ? top.length() + 1 : 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        create(plan, path.substring(0, end), made);
      }
      start = end + 1;
    }
    if (task.run().checkMode()) {
      return plan;
    }
    AttributeChange change = plan.change(made);
    change
        .before()
        .forEach((name, value) -> plan.difference(name, value, change.after().get(name)));
    return plan;
  }

  private void create(FilePlan plan, String directory, Inode made) {
    String word = Quote.path(directory);
    plan.command(
        "p="
            + word
            + "\n[ -d \"$p\" ] || mkdir \"$p\" || { printf '%s\\0' \"$p\"; "
            + Step.DIRECTORY.exit()
            + "; }\n");
    plan.failure(Step.DIRECTORY, "There was an issue creating %s as requested: ");
    plan.command(plan.change(made).script());
    if (!task.times().isPreserved()) {
      plan.command(FileTimes.commands(facts.desired()));
    }
  }
}
