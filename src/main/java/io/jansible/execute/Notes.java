package io.jansible.execute;

import io.jansible.source.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What an operator should read beside an outcome: texts for [WARNING] and [DEPRECATION WARNING]
 * lines, and the author's mistake when that is what failed (null otherwise).
 */
public record Notes(List<String> warnings, List<String> deprecations, Problem mistake) {
  public static final Notes NONE = new Notes(List.of(), List.of(), null);

  public Notes {
    Objects.requireNonNull(warnings);
    Objects.requireNonNull(deprecations);
  }

  public static Notes warnings(List<String> warnings) {
    return new Notes(warnings, List.of(), null);
  }

  /** The same where places mean nothing: what has no hint is said by the result already. */
  public Notes withoutPlace() {
    boolean helps = mistake != null && mistake.hint() != null;
    Problem unplaced = helps ? new Problem(mistake.message(), null, mistake.hint()) : null;
    return new Notes(warnings, deprecations, unplaced);
  }

  public Notes withMistake(Problem problem) {
    return new Notes(warnings, deprecations, problem);
  }
}
