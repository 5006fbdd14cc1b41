package io.jansible.modules.files;

import io.jansible.connection.Request;
import io.jansible.module.file.AtOnce;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.NewDirectories;
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

  /** Makes a directory that is missing below one that is there; null where more must be known. */
  static AtOnce atOnce(FileTask task) {
    if (!task.wanted().isPlain() || !task.times().isPreserved() || task.source() != null) {
      return null;
    }
    String path = task.path();
    String attributes = AttributeChange.plain(0040000, task.wanted()).script();
    String script = NewDirectories.one(path, attributes) + FileProbe.of(path).script();
    return AtOnce.ifNothingIsAt(path, Request.of(script).using(FileProbe.FUNCTIONS));
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

  private FilePlan create(FilePlan plan) {
    Inode made = facts.ancestor().newDirectory(facts.attributes().accounts().umask());
    AttributeChange change = plan.change(made);
    String times = task.times().isPreserved() ? "" : FileTimes.commands(facts.desired());
    plan.command(NewDirectories.script(path, facts.ancestor(), change.script() + times));
    plan.failure(Step.DIRECTORY, "There was an issue creating %s as requested: ");
    if (!task.run().checkMode()) {
      change
          .before()
          .forEach((name, value) -> plan.difference(name, value, change.after().get(name)));
    }
    return plan;
  }
}
