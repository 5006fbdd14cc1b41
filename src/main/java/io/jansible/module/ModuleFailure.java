package io.jansible.module;

/** A module ends without success: its result has {@code failed} and this message. */
public final class ModuleFailure extends RuntimeException {
  private final transient Result result;

  public ModuleFailure(String message) {
    this(Result.failed(message));
  }

  public ModuleFailure(Result result) {
    super(String.valueOf(result.values().get("msg")), null, false, false);
    this.result = result;
  }

  /** The same failure, and what an operator is told beside its message. */
  public ModuleFailure because(Cause cause) {
    return new ModuleFailure(Result.copyOf(result).cause(cause).build());
  }

  public Result result() {
    return result;
  }
}
