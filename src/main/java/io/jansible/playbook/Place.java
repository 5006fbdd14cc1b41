package io.jansible.playbook;

/** Where keywords stand. */
enum Place {
  PLAY("a play"),
  BLOCK("a block"),
  TASK("a task"),
  HANDLER("a handler"),
  ROLE("a role"),
  APPLY("apply"),
  IMPORT_PLAYBOOK("import_playbook"),
  LOOP_CONTROL("loop_control");

  private final String shown;

  Place(String shown) {
    this.shown = shown;
  }

  /** As a message names it. */
  String shown() {
    return shown;
  }
}
