package io.jansible.playbook;

import io.jansible.source.Problem;

/** A role that is asked for while a play runs is not there: a failure of those who asked. */
public final class RoleNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  RoleNotFoundException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** What is missing, where it is named, and what was probably meant. */
  public Problem problem() {
    return problem;
  }
}
