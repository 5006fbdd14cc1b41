package io.jansible.execute;

import io.jansible.module.ArgumentReader;
import io.jansible.module.Option;
import io.jansible.module.Specification;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.PythonText;
import java.util.StringJoiner;

/** A task's arguments as its banner shows them (display_args_to_stdout): as they are written. */
final class ShownArguments {
  /** What stands in place of a secret option's value. */
  static final String HIDDEN = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER";

  private ShownArguments() {}

  /**
   * {@code key=value} pairs; nothing when the task has a no_log that is not false.
   *
   * @param hidden whether no_log is what a task has that does not say
   */
  static String of(Task task, Specification specification, boolean hidden) {
    Written noLog = task.keywords().mode().noLog();
    if (noLog == null ? hidden : !Boolean.FALSE.equals(noLog.value())) {
      return "";
    }
    StringJoiner pairs = new StringJoiner(", ");
    task.action()
        .arguments()
        .forEach(
            (name, value) -> {
              Option<?> option = specification.option(name);
              boolean secret = option != null && option.isSecret();
              pairs.add(name + "=" + (secret ? HIDDEN : text(value)));
            });
    if (task.action().freeForm() != null) {
      pairs.add(ArgumentReader.RAW_PARAMS + "=" + text(task.action().freeForm()));
    }
    return pairs.toString();
  }

  private static String text(Object value) {
    return PythonText.str(AsWritten.of(value));
  }
}
