package io.jansible.execute;

import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Task;
import io.jansible.source.PythonText;
import io.jansible.source.TemplateText;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import java.util.Map;

/** The name of a task as banners and notifications have it. */
final class TaskName {
  private TaskName() {}

  /**
   * The name behind that of its role; as it was written when it cannot be rendered; else the
   * module's.
   */
  static String of(Task task, Reading reading, Templates templates) {
    RoleUse role = task.around().role();
    String plain = plain(task, reading, templates);
    return role == null || includesRole(task) ? plain : role.role().qualifiedName() + " : " + plain;
  }

  /** What a task of a host is shown as, before its name. */
  static String kind(HostState host) {
    return host.isFlushing() ? "HANDLER: " : "TASK: ";
  }

  /** As it was written, behind that of its role. */
  static String written(Task task) {
    RoleUse role = task.around().role();
    String plain = ownWritten(task);
    return role == null || includesRole(task) ? plain : role.role().qualifiedName() + " : " + plain;
  }

  /** As it was written, whatever role it is in. */
  static String ownWritten(Task task) {
    return isUnnamed(task) ? unnamed(task) : written(task.name().value());
  }

  private static String written(Object name) {
    return name instanceof TemplateText text ? text.text() : name.toString();
  }

  /**
   * As a handler is notified that says no role: null without a name.
   *
   * @throws TemplateException when the name cannot be rendered
   */
  static String alone(Task task, Reading reading) {
    Object value = isUnnamed(task) ? null : reading.value(task.name());
    return value == null || value.equals("") ? null : PythonText.str(value);
  }

  /** The name that its author gave it, as it was written when it cannot be rendered; or "". */
  static String own(Task task, Reading reading, Templates templates) {
    return isUnnamed(task) ? "" : plain(task, reading, templates);
  }

  private static boolean isUnnamed(Task task) {
    return task.name() == null || task.name().value() == null || "".equals(task.name().value());
  }

  /** Whether a task brings in a role while the play runs. */
  static boolean includesRole(Task task) {
    return task.inclusion() != null && task.action().module().endsWith("include_role");
  }

  private static String plain(Task task, Reading reading, Templates templates) {
    if (isUnnamed(task)) {
      return unnamed(task);
    }
    try {
      String alone = alone(task, reading);
      return alone == null ? unnamed(task) : alone;
    } catch (TemplateException e) {
      return written(task.name().value());
    }
  }

  private static String unnamed(Task task) {
    String module = task.action().module();
    return includesRole(task) ? module + " : " + roleName(task) : module;
  }

  /** The name of an included role as it was written. */
  private static String roleName(Task task) {
    Map<String, Object> arguments = task.action().arguments();
    Object name = arguments.getOrDefault("name", arguments.get("role"));
    return name instanceof TemplateText text ? text.text() : String.valueOf(name);
  }
}
