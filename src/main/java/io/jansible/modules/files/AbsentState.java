package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Request;
import io.jansible.module.file.AtOnce;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Step;
import java.util.LinkedHashMap;
import java.util.Map;

/** The state absent: nothing stands at the path. */
final class AbsentState {
  private AbsentState() {}

  /** Removes what stands there. */
  static AtOnce atOnce(FileTask task) {
    String word = Quote.path(task.path());
    String script =
        "if [ -d %1$s ] && [ ! -L %1$s ]; then %2$s || %3$s; else %4$s || %5$s; fi\n"
            .formatted(
                word, removeTree(word), Step.REMOVE.exit(), removeFile(word), Step.UNLINK.exit());
    String answer = FileProbe.of(task.path()).script();
    return AtOnce.ifSomethingIsAt(
        task.path(), Request.of(script + answer).using(FileProbe.FUNCTIONS));
  }

  private static String removeFile(String word) {
    return "rm -f " + word;
  }

  private static String removeTree(String word) {
    return "rm -rf " + word;
  }

  static FilePlan plan(FileTask task, FileFacts facts) {
    FileState present = facts.state();
    FilePlan plan = new FilePlan(task, facts, task.path(), present.state(), "absent");
    plan.key("path", task.path()).key("state", "absent");
    String word = Quote.path(task.path());
    if (!present.exists()) {
      return plan.withoutDiff();
    }
    if (!present.state().equals("directory")) {
      return plan.command(removeFile(word), Step.UNLINK, "Unlinking failed. ");
    }
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("directories", facts.contentPaths(true));
    content.put("files", facts.contentPaths(false));
    return plan.before("path_content", content)
        .command(removeTree(word), Step.REMOVE, "rmtree failed: ");
  }
}
