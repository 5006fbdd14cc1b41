package io.jansible.execute;

import io.jansible.playbook.Task;
import io.jansible.source.PythonText;
import io.jansible.source.TemplateText;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;

/** The name of a task as banners and notifications have it. */
final class TaskName {
  private TaskName() {}

  /** The rendered name; as it was written when it cannot be rendered; else the module's. */
  static String of(Task task, Reading reading, Templates templates) {
    if (task.name() == null || task.name().value() == null || "".equals(task.name().value())) {
      return task.action().module();
    }
    Object written = task.name().value();
    try {
      return PythonText.str(reading.value(task.name()));
    } catch (TemplateException e) {
      return written instanceof TemplateText text ? text.text() : written.toString();
    }
  }
}
