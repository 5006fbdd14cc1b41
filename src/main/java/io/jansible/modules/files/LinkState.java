package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Result;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Step;
import java.util.concurrent.ThreadLocalRandom;

/** The state link: a symbolic link says what the task says. */
final class LinkState {
  private static final String NO_TARGET =
      "Cannot set fs attributes on a non-existent symlink target. follow should be set to False to"
          + " avoid this.";

  private final FileTask task;
  private final FileFacts facts;
  private final FileState present;
  private final String source;

  LinkState(FileTask task, FileFacts facts) {
    this.task = task;
    this.facts = facts;
    present = facts.state();
    boolean keepsTarget = task.source() == null && task.follow() && present.target() != null;
    source = keepsTarget ? present.linkTarget() : task.source();
  }

  FilePlan plan() {
    refuse();
    FilePlan plan = new FilePlan(task, facts, task.path(), present.state(), "link");
    plan.key("dest", task.path()).key("src", source);
    boolean changes = present.isLink() ? retarget(plan) : create(plan);
    if (task.run().checkMode() && present.target() == null) {
      return plan;
    }
    return attributes(plan, changes);
  }

  private void refuse() {
    if (!task.force() && task.source() != null && !facts.source().exists()) {
      throw task.failure(
          Result.failure(
                  "src file does not exist, use 'force=yes' if you really want to create the link: "
                      + absoluteSource())
              .put("path", task.path())
              .put("src", task.source()),
          present);
    }
    if (present.exists() && !present.isLink()) {
      if (!task.force()) {
        throw task.failure(
            "refusing to convert from " + present.state() + " to symlink for " + task.path(),
            present);
      }
      if (present.node().isDirectory() && !facts.empty()) {
        throw task.failure(
            "the directory " + task.path() + " is not empty, refusing to convert it", present);
      }
    }
    if (source == null && !present.isLink()) {
      throw new ModuleFailure("src is required for creating new symlinks");
    }
  }

  private String absoluteSource() {
    if (task.source().startsWith("/")) {
      return task.source();
    }
    boolean inside = present.exists() && present.node().isDirectory();
    int slash = task.path().lastIndexOf('/');
    String directory = inside ? task.path() : slash < 0 ? "" : task.path().substring(0, slash);
    boolean bare = directory.isEmpty() || directory.endsWith("/");
    return (slash == 0 && !inside ? "/" : bare ? directory : directory + "/") + task.source();
  }

  private boolean create(FilePlan plan) {
    if (present.exists()) {
      replace(plan);
    } else {
      plan.command(
          "ln -s " + Quote.word(source) + " " + Quote.path(task.path()),
          Step.LINK,
          "Error while linking: ");
    }
    return true;
  }

  private boolean retarget(FilePlan plan) {
    if (source == null || source.equals(present.linkTarget())) {
      return false;
    }
    plan.difference("src", present.linkTarget(), source);
    replace(plan);
    return true;
  }

  /** A new link takes the old file's place in one step; only a directory has to go before. */
  private void replace(FilePlan plan) {
    String path = Quote.path(task.path());
    String temporary = Quote.path(temporary(task.path()));
    String remove = present.node().isDirectory() ? "rmdir " + path + " && " : "";
    plan.command(
        remove
            + "{ ln -s "
            + Quote.word(source)
            + " "
            + temporary
            + " && { mv -fT "
            + temporary
            + " "
            + path
            + " 2>/dev/null"
            + " || { rm -f "
            + path
            + " && mv -f "
            + temporary
            + " "
            + path
            + "; }; }"
            + " || { rm -f "
            + temporary
            + "; false; }; }",
        Step.REPLACE,
        "Error while replacing: ");
  }

  static String temporary(String path) {
    int slash = path.lastIndexOf('/');
    String random = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
    return path.substring(0, slash + 1) + ".ansible_tmp" + random;
  }

  /** The attributes are the target's when links are followed; a new link's target may be absent. */
  private FilePlan attributes(FilePlan plan, boolean changed) {
    if (!task.follow()) {
      return plan.attributes(present.isLink() ? present.node() : newLink(), task.path());
    }
    boolean exists =
        changed ? facts.source() != null && facts.source().exists() : present.target() != null;
    if (!exists) {
      return task.run().checkMode() ? plan : plan.warning(NO_TARGET);
    }
    Inode target = changed ? facts.target() : present.target();
    return target == null
        ? plan
        : plan.attributes(target, changed ? absoluteSource() : present.realPath());
  }

  private Inode newLink() {
    Inode like = facts.ancestor() == null ? present.node() : facts.ancestor().newFile(0);
    return new Inode(0120777, 1, like.uid(), like.gid(), 0, 0, like.owner(), like.group());
  }
}
