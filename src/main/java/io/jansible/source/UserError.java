package io.jansible.source;

import java.util.List;
import java.util.stream.Collectors;

/** What a user wrote cannot be used; holds at least one problem. Anything else thrown is a bug. */
public final class UserError extends RuntimeException {
  private final transient List<Problem> problems;
  private final Kind kind;

  /** What a mistake is about, as far as a command's exit code depends on it. */
  private enum Kind {
    ANY,
    LANGUAGE,
    ENCRYPTION
  }

  public UserError(List<Problem> problems) {
    this(problems, Kind.ANY);
  }

  private UserError(List<Problem> problems, Kind kind) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a user error without a problem");
    }
    this.problems = List.copyOf(problems);
    this.kind = kind;
  }

  /** The same as mistakes of the language, which end a command with an exit code of their own. */
  public UserError inPlaybook() {
    return new UserError(problems, Kind.LANGUAGE);
  }

  public boolean isInPlaybook() {
    return kind == Kind.LANGUAGE;
  }

  /**
   * The same as what cannot be decrypted, which says nothing of the language and ends a command.
   */
  public UserError ofEncryption() {
    return new UserError(problems, Kind.ENCRYPTION);
  }

  public boolean isOfEncryption() {
    return kind == Kind.ENCRYPTION;
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
