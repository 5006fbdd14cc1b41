package io.jansible.playbook;

/** Which actions no handler can have. */
final class HandlerCheck {
  private HandlerCheck() {}

  /** Whether a handler can have an action; a mistake is told. */
  static boolean allows(Action action, Findings findings) {
    String name = action.plainName();
    if (name.equals("import_role") || name.equals("include_role")) {
      findings.problem(
          action.at(),
          "Using '" + name + "' as a handler is not supported.",
          "Notify the role's own handlers, or put include_tasks here.");
      return false;
    }
    if (name.equals("meta") && "flush_handlers".equals(action.freeForm())) {
      findings.problem(action.at(), "flush_handlers cannot be used as a handler");
      return false;
    }
    return true;
  }
}
