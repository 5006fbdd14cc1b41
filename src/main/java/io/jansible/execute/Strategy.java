package io.jansible.execute;

import io.jansible.playbook.StrategyName;

/** Decides which host begins its next task when, and until when the others wait. */
sealed interface Strategy permits FreeStrategy, LinearStrategy {
  /** Has all hosts work until none has a task left, or the play ends before. */
  void run(PlayRun play);

  static Strategy of(StrategyName name, PlayPlan plan) {
    return switch (name) {
      case LINEAR, DEBUG -> new LinearStrategy(plan);
      case FREE -> new FreeStrategy(false);
      case HOST_PINNED -> new FreeStrategy(true);
    };
  }
}
