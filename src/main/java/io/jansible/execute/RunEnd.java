package io.jansible.execute;

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
}
