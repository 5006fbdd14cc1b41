package io.jansible.module;

/** One Ansible module: what it takes, and what it does on one node. Stateless and thread-safe. */
public interface Module {
  Specification specification();

  /**
   * Runs once for one host and item; called with valid arguments only.
   *
   * @throws ModuleFailure when the module fails; a result may also say so itself
   */
  Result run(ModuleRun run);
}
