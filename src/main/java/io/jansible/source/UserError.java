package io.jansible.source;

import java.util.List;
import java.util.stream.Collectors;

/** What a user wrote cannot be used; holds at least one problem. Anything else thrown is a bug. */
public final class UserError extends RuntimeException {
  private final transient List<Problem> problems;
  private final boolean inPlaybook;

  public UserError(List<Problem> problems) {
    this(problems, false);
  }

  private UserError(List<Problem> problems, boolean inPlaybook) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a user error without a problem");
    }
    this.problems = List.copyOf(problems);
    this.inPlaybook = inPlaybook;
  }

  /** The same as mistakes of the language, which end a command with an exit code of their own. */
  public UserError inPlaybook() {
    return new UserError(problems, true);
  }

  public boolean isInPlaybook() {
    return inPlaybook;
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
