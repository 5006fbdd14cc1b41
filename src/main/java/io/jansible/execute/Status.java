package io.jansible.execute;

/** How a task ended on a host. */
public enum Status {
  OK,
  CHANGED,
  SKIPPED,
  FAILED,
  UNREACHABLE
}
