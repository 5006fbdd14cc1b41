package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What the parser finds wrong: it goes on after a problem, so that all are told at once. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>();
  private final Consumer<Problem> warnings;

  Findings(Consumer<Problem> warnings) {
    this.warnings = warnings;
  }

  void problem(Position at, String message) {
    problem(at, message, null);
  }

  /**
   * @param hint what was probably meant, or null
   */
  void problem(Position at, String message, String hint) {
    problem(new Problem(message, at, hint));
  }

  /** A file that is read twice has its mistakes once. */
  void problem(Problem problem) {
    boolean told =
        problems.stream()
            .anyMatch(
                known ->
                    known.message().equals(problem.message())
                        && known.at().toString().equals(problem.at().toString()));
    if (!told) {
      problems.add(problem);
    }
  }

  void warning(Position at, String message) {
    warning(Problem.at(at, message));
  }

  void warning(Problem problem) {
    warnings.accept(problem);
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** All problems in the order of their places, file by file. */
  List<Problem> problems() {
    List<SourceText> sources = new ArrayList<>();
    for (Problem problem : problems) {
      if (!sources.contains(problem.at().source())) {
        sources.add(problem.at().source());
      }
    }
    problems.sort(
        Comparator.comparingInt((Problem problem) -> sources.indexOf(problem.at().source()))
            .thenComparingInt(problem -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column()));
    return List.copyOf(problems);
  }
}
