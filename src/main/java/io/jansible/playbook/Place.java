package io.jansible.playbook;

/** Where keywords stand. */
enum Place {
  PLAY("a play", "a Play"),
  BLOCK("a block", "a Block"),
  TASK("a task", "a Task"),
  HANDLER("a handler", "a Handler"),
  ROLE("a role", "a RoleInclude"),
  APPLY("apply", "apply"),
  IMPORT_PLAYBOOK("import_playbook", "import_playbook"),
  LOOP_CONTROL("loop_control", "loop_control"),
  VARS_PROMPT("vars_prompt", "vars_prompt");

  private final String shown;
  private final String owner;

  Place(String shown, String owner) {
    this.shown = shown;
    this.owner = owner;
  }

  /** As a hint names it. */
  String shown() {
    return shown;
  }

  /** As Ansible says whose attribute something is, or is not. */
  String owner() {
    return owner;
  }
}
