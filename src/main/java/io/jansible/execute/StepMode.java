package io.jansible.execute;

import io.jansible.module.Prompter;
import java.util.Locale;

/** Asks the operator before each task of a batch whether it is performed (--step). */
final class StepMode {
  private final Prompter prompter;
  private final Listener listener;
  private boolean asks;

  /**
   * @param asks whether the operator wants to be asked
   */
  StepMode(boolean asks, Prompter prompter, Listener listener) {
    this.asks = asks;
    this.prompter = prompter;
    this.listener = listener;
  }

  boolean asks() {
    return asks;
  }

  /**
   * Answers whether a task is performed.
   *
   * @param what the task, and the host where hosts are asked about one by one
   * @throws QuitRun when nobody answers
   */
  boolean performs(String what) {
    String question = "Perform task: " + what + " (N)o/(y)es/(c)ontinue: ";
    String line = prompter.line(question);
    if (line == null) {
      listener.on(new Event.Shown("\nUser interrupted execution"));
      throw new QuitRun();
    }
    listener.on(new Event.StepAsked(question));
    return switch (line.toLowerCase(Locale.ROOT)) {
      case "y", "yes" -> true;
      case "c", "continue" -> {
        asks = false;
        yield true;
      }
      default -> false;
    };
  }
}
