package io.jansible.module;

/** A module ends without success: its result has {@code failed} and this message. */
public final class ModuleFailure extends RuntimeException {
  private final transient Result result;
  private final boolean beforehand;

  public ModuleFailure(String message) {
    this(Result.failed(message));
  }

  public ModuleFailure(Result result) {
    this(result, false);
  }

  private ModuleFailure(Result result, boolean beforehand) {
    super(String.valueOf(result.values().get("msg")), null, false, false);
    this.result = result;
    this.beforehand = beforehand;
  }

  /** The same failure, and what an operator is told beside its message. */
  public ModuleFailure because(Cause cause) {
    return new ModuleFailure(Result.copyOf(result).cause(cause).build(), beforehand);
  }

  /**
   * The same failure, of something that the controller does before the module's own work: neither
   * failed_when nor another attempt makes it good, as in Ansible.
   */
  public ModuleFailure beforehand() {
    return new ModuleFailure(result, true);
  }

  public boolean isBeforehand() {
    return beforehand;
  }

  public Result result() {
    return result;
  }
}
