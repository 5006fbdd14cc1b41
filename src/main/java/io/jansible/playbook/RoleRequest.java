package io.jansible.playbook;

/**
 * A role that is to be read.
 *
 * @param given what the author wrote where it is used
 * @param duplicatesAllowed null leaves it to the role's metadata
 * @param validated whether its argument specification, if it has one, is checked first
 */
record RoleRequest(
    Written name, RoleUse.Given given, From from, Boolean duplicatesAllowed, boolean validated) {

  /** Which files of a role are read; null for {@code main}. */
  record From(String tasks, String vars, String defaults, String handlers) {
    static final From MAIN = new From(null, null, null, null);
  }
}
