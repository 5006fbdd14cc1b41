package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Step;
import java.util.LinkedHashMap;
import java.util.Map;

/** The state absent: nothing stands at the path. */
final class AbsentState {
  private AbsentState() {}

  static FilePlan plan(FileTask task, FileFacts facts) {
    FileState present = facts.state();
    FilePlan plan = new FilePlan(task, facts, task.path(), present.state(), "absent");
    plan.key("path", task.path()).key("state", "absent");
    String word = Quote.path(task.path());
    if (!present.exists()) {
      return plan.withoutDiff();
    }
    if (!present.state().equals("directory")) {
      return plan.command("rm -f " + word, Step.UNLINK, "Unlinking failed. ");
    }
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("directories", facts.contentPaths(true));
    content.put("files", facts.contentPaths(false));
    return plan.before("path_content", content)
        .command("rm -rf " + word, Step.REMOVE, "rmtree failed: ");
  }
}
