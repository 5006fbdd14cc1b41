package io.jansible.module;

/** One Ansible module: what it takes, and what it does on one node. Stateless and thread-safe. */
public interface Module {
  Specification specification();

  /** Why the module cannot run at all, whatever it is given; null when it can. */
  default String refusal() {
    return null;
  }

  /**
   * Runs once for one host and item; called with valid arguments only.
   *
   * @throws ModuleFailure when the module fails; a result may also say so itself
   */
  Result run(ModuleRun run);
}
