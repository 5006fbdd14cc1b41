package io.jansible.execute;

import java.util.Set;

/** How a run ended, with Ansible's exit codes. */
public enum RunEnd {
  OK(0),
  FAILED(2),
  UNREACHABLE(4);

  private final int exitCode;

  RunEnd(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }

  /** An unreachable host weighs more than a failed one. */
  static RunEnd of(Set<String> failed, Set<String> unreachable) {
    if (!unreachable.isEmpty()) {
      return UNREACHABLE;
    }
    return failed.isEmpty() ? OK : FAILED;
  }
}
