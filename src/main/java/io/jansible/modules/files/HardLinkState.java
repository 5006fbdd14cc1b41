package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Result;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Step;

/** The state hard: the path is another name of the source. */
final class HardLinkState {
  private final FileTask task;
  private final FileFacts facts;
  private final FileState present;

  /** Where the path is a directory, the link goes into it under the source's name. */
  HardLinkState(FileTask task, FileFacts facts) {
    boolean inside = task.source() != null && facts.state().leadsToDirectory();
    this.facts = facts;
    present = inside ? facts.inside() : facts.state();
    this.task = task.withPath(present.path());
  }

  FilePlan plan() {
    if (!present.state().equals("hard") && task.source() == null) {
      throw new ModuleFailure("src is required for creating new hardlinks");
    }
    if (task.source() != null && !facts.source().exists()) {
      throw failure("src does not exist");
    }
    FilePlan plan = new FilePlan(task, facts, task.path(), present.state(), "hard");
    plan.key("dest", task.path()).key("src", task.source());
    boolean same = task.source() == null || facts.source().same() && !present.isLink();
    if (!same) {
      link(plan);
    }
    Inode node = same ? present.node() : facts.target();
    return node == null ? plan : plan.attributes(node, task.path());
  }

  private void link(FilePlan plan) {
    boolean other = present.exists() && !present.isLink();
    if (other && !task.force()) {
      boolean hard = present.state().equals("hard");
      throw failure(
          hard
              ? "Cannot link, different hard link exists at destination"
              : "Cannot link, " + present.state() + " exists at destination");
    }
    if (present.isLink()) {
      plan.difference("src", present.linkTarget(), task.source());
    }
    String path = Quote.path(task.path());
    String source = Quote.path(task.source());
    if (!present.exists()) {
      plan.command("ln " + source + " " + path, Step.LINK, "Error while linking: ");
      return;
    }
    String temporary = Quote.path(LinkState.temporary(task.path()));
    plan.command(
        "{ ln "
            + source
            + " "
            + temporary
            + " && mv -f "
            + temporary
            + " "
            + path
            + " || { rm -f "
            + temporary
            + "; false; }; }",
        Step.REPLACE,
        "Error while replacing: ");
  }

  private ModuleFailure failure(String message) {
    return task.failure(
        Result.failure(message).put("dest", task.path()).put("src", task.source()), present);
  }
}
