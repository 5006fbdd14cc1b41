package io.jansible.source;

import java.util.Objects;

/**
 * One mistake of a user: what is wrong in one sentence, where it stands (null when it stands
 * nowhere, such as a flag), and what was probably meant (null when nobody can tell).
 *
 * @param quoted whether the line may be shown; false where an author said no_log
 */
public record Problem(String message, Position at, String hint, boolean quoted) {
  public Problem {
    Objects.requireNonNull(message);
  }

  public Problem(String message, Position at, String hint) {
    this(message, at, hint, at == null || !at.source().isSecret());
  }

  public static Problem at(Position at, String message) {
    return new Problem(message, at, null);
  }

  public Problem withHint(String newHint) {
    return new Problem(message, at, newHint, quoted);
  }

  /** The same where the line itself is a secret. */
  public Problem withoutLine() {
    return new Problem(message, at, hint, false);
  }
}
