package io.jansible.execute;

/** What Ansible says of its own actions from -vv on, and in the results of what did not happen. */
final class MetaWords {
  private MetaWords() {}

  /** What is said of an action that happened; null when Ansible says nothing. */
  static String done(String action, String host) {
    return switch (action) {
      case "flush_handlers" -> "triggered running handlers for " + host;
      case "clear_facts" -> "facts cleared";
      case "clear_host_errors" -> "cleared host errors";
      case "end_batch" -> "ending batch";
      case "end_play" -> "ending play";
      case "end_host" -> "ending play for " + host;
      case "end_role" -> null;
      case "refresh_inventory" -> "inventory successfully refreshed";
      case "reset_connection" -> "reset connection";
      default -> action;
    };
  }

  /** Why an action did not happen. */
  static String notDone(String action, String host, String role) {
    String consequence =
        switch (action) {
          case "flush_handlers" -> ", not running handlers for " + host;
          case "clear_facts" -> ", not clearing facts and fact cache for " + host;
          case "clear_host_errors" -> ", not clearing host error state for " + host;
          case "end_batch" -> ", continuing current batch";
          case "end_play" -> ", continuing play";
          case "end_host" -> ", continuing execution for " + host;
          case "end_role" -> "continuing role " + role + " for " + host;
          default -> "";
        };
    return action + " conditional evaluated to False" + consequence;
  }

  /** The message of a result that says so. */
  static String skippedMessage(String action, String host) {
    return action.equals("end_host")
        ? "end_host conditional evaluated to false, continuing execution for " + host
        : action;
  }
}
