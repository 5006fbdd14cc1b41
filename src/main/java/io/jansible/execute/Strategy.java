package io.jansible.execute;

/** Decides which host begins its next task when, and until when the others wait. */
sealed interface Strategy permits LinearStrategy {
  /** Has all hosts work until none has a task left, or the play ends before. */
  void run(PlayRun play);
}
