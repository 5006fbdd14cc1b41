package io.jansible.source;

import java.util.Objects;

/**
 * One mistake of a user: what is wrong in one sentence, where it stands (null when it stands
 * nowhere, such as a flag), and what was probably meant (null when nobody can tell).
 */
public record Problem(String message, Position at, String hint) {
  public Problem {
    Objects.requireNonNull(message);
  }

  public static Problem at(Position at, String message) {
    return new Problem(message, at, null);
  }

  public Problem withHint(String newHint) {
    return new Problem(message, at, newHint);
  }
}
