package io.jansible.playbook;

import io.jansible.source.Problem;

/** What is asked for while a play runs cannot be brought in: a failure of those who asked. */
public final class InclusionException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public InclusionException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** What is missing or wrong, where it is named, and what was probably meant. */
  public Problem problem() {
    return problem;
  }
}
