package io.jansible.modules.files.unarchive;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Result;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.Inode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands that give unpacked files the attributes that the task wants. */
final class MemberAttributes {
  private static final int GROUP = 500;

  private final Map<String, List<String>> filesByCommands = new LinkedHashMap<>();

  private MemberAttributes() {}

  /**
   * What has to change of the members and of the directories at the top of the archive, which it
   * may not list.
   *
   * @throws ModuleFailure when the wanted owner or group does not exist
   */
  static MemberAttributes of(UnarchiveTask task, Survey survey, List<Member> members) {
    MemberAttributes changes = new MemberAttributes();
    for (Member member : members) {
      changes.add(task, survey, member.path(), member.node());
    }
    return changes;
  }

  private void add(UnarchiveTask task, Survey survey, String path, Inode node) {
    AttributeChange change;
    try {
      change =
          AttributeChange.between(
              node, survey.directory().context(), task.attributes(), survey.facts());
    } catch (ModuleFailure e) {
      throw new ModuleFailure(
          Result.failure(e.getMessage()).put("path", task.path(plain(path))).build());
    }
    if (change.isNeeded()) {
      filesByCommands.computeIfAbsent(change.script(), key -> new ArrayList<>()).add(path);
    }
  }

  private static String plain(String path) {
    return path.startsWith("./") ? path.substring(2) : path;
  }

  boolean areNeeded() {
    return !filesByCommands.isEmpty();
  }

  /** Commands for the shell in the destination; a program takes many files at once. */
  String script() {
    StringBuilder script = new StringBuilder();
    filesByCommands.forEach(
        (commands, files) -> {
          for (int start = 0; start < files.size(); start += GROUP) {
            script.append("set --");
            for (String file : files.subList(start, Math.min(start + GROUP, files.size()))) {
              script.append(' ').append(Quote.path(file));
            }
            script.append('\n').append(commands.replace("\"$p\"", "\"$@\""));
          }
        });
    return script.toString();
  }
}
