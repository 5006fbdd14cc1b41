package io.jansible.source;

import java.util.List;
import java.util.stream.Collectors;

/** What a user wrote cannot be used; holds at least one problem. Anything else thrown is a bug. */
public final class UserError extends RuntimeException {
  private final transient List<Problem> problems;

  public UserError(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a user error without a problem");
    }
    this.problems = List.copyOf(problems);
  }

  public UserError(Problem problem) {
    this(List.of(problem));
  }

  public UserError(Position at, String message) {
    this(Problem.at(at, message));
  }

  public UserError(String message) {
    this(new Problem(message, null, null));
  }

  public List<Problem> problems() {
    return problems;
  }
}
