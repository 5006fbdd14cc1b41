package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.module.file.Inode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The change of everything in a directory. Files that need the same commands share them, so that a
 * tree of thousands costs a few lines of script; the diff shows the directory itself only.
 */
final class RecursiveChange {
  private static final int GROUP = 500;

  private final FileTask task;
  private final FileFacts facts;
  private final String root;

  RecursiveChange(FileTask task, FileFacts facts, String root) {
    this.task = task;
    this.facts = facts;
    this.root = root;
  }

  FilePlan addTo(FilePlan plan) {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (TreeEntry entry : facts.tree()) {
      String commands = isRoot(entry) ? "" : commands(plan, entry.node());
      if (!commands.isEmpty()) {
        paths.computeIfAbsent(commands, key -> new ArrayList<>()).add(entry.path());
      }
    }
    paths.forEach((commands, files) -> addTo(plan, commands, files));
    return plan;
  }

  /** A program takes many files at once; the system limits how many. */
  private static void addTo(FilePlan plan, String commands, List<String> files) {
    String forAll = commands.replace("\"$p\"", "\"$@\"");
    for (int start = 0; start < files.size(); start += GROUP) {
      StringBuilder words = new StringBuilder("set --");
      for (String file : files.subList(start, Math.min(start + GROUP, files.size()))) {
        words.append(' ').append(Quote.path(file));
      }
      plan.command(words.append('\n').append(forAll).toString());
    }
  }

  private boolean isRoot(TreeEntry entry) {
    return entry.path().equals(root) || entry.path().equals(task.path());
  }

  private String commands(FilePlan plan, Inode node) {
    String attributes = plan.change(node).script();
    return task.times().isPreserved()
        ? attributes
        : attributes + FileTimes.commands(facts.desired());
  }
}
