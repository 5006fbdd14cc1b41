package io.jansible.modules.files;

import io.jansible.module.Result;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;

/** The state file: a file is there already, and has the wanted attributes. */
final class AttributesState {
  private AttributesState() {}

  static FilePlan plan(FileTask task, FileFacts facts) {
    FileState present = facts.state();
    boolean followed = task.follow() && present.isLink();
    String path = followed ? present.realPath() : task.path();
    Inode node = followed ? present.target() : present.node();
    FileState real = followed ? present.followed() : present;
    if (node == null || node.isLink() || node.isDirectory()) {
      throw task.withPath(path)
          .failure(
              Result.failure("file (" + path + ") is " + real.state() + ", cannot continue")
                  .put("path", path)
                  .put("state", real.state()),
              real);
    }
    return new FilePlan(task, facts, path, real.state(), "file")
        .key("path", path)
        .attributes(node, path);
  }
}
