package io.jansible.playbook;

/** Which actions cannot stand where they do: in a handler, or outside of a role. */
final class PlaceCheck {
  private PlaceCheck() {}

  /** Whether a step can have an action; a mistake is told. */
  static boolean allows(Action action, Place place, Surroundings around, Findings findings) {
    boolean endsRole = action.plainName().equals("meta") && "end_role".equals(action.freeForm());
    if (endsRole && place != Place.HANDLER && around.role() == null) {
      findings.problem(
          action.at(),
          "end_role cannot be used outside of a role",
          "end_host ends the play for the host, end_play for all.");
      return false;
    }
    return place != Place.HANDLER || allowsInHandler(action, endsRole, findings);
  }

  private static boolean allowsInHandler(Action action, boolean endsRole, Findings findings) {
    String name = action.plainName();
    if (name.equals("import_role") || name.equals("include_role")) {
      findings.problem(
          action.at(),
          "Using '" + name + "' as a handler is not supported.",
          "Notify the role's own handlers, or put include_tasks here.");
      return false;
    }
    if (endsRole) {
      findings.problem(action.at(), "end_role cannot be used as a handler");
      return false;
    }
    if (name.equals("meta") && "flush_handlers".equals(action.freeForm())) {
      findings.problem(action.at(), "flush_handlers cannot be used as a handler");
      return false;
    }
    return true;
  }
}
