package io.jansible.output;

import io.jansible.execute.Event;
import java.nio.file.Path;

/** What a JUnit report calls tasks, and the files that they stand in. */
record JunitNames(JunitSettings settings, Path workingDirectory) {
  /** A task's name and its arguments. */
  String of(Event.TaskStarted task) {
    boolean alone = settings.hideTaskArguments() || task.arguments().isEmpty();
    return task.name().strip() + (alone ? "" : " " + task.arguments());
  }

  /** The file that a task stands in, with its line or without. */
  String classOf(Event.TaskStarted task) {
    if (task.at() == null) {
      return "";
    }
    Path file = workingDirectory.resolve(task.at().source().name());
    String name = shown(file);
    return settings.taskClass()
        ? name.replaceFirst("\\.ya?ml$", "")
        : name + ":" + task.at().line();
  }

  private String shown(Path file) {
    Path base = settings.taskRelativePath();
    if (base == null) {
      return file.toString();
    }
    boolean outside = !file.startsWith(base);
    return outside && settings.outsidePath() != null
        ? settings.outsidePath() + file.getFileName()
        : base.relativize(file).toString();
  }
}
