package io.jansible.cli;

import io.jansible.connection.Operator;
import java.io.Console;

/** The person at the terminal that the command was started from. */
final class ConsoleOperator implements Operator {
  private final Console console;

  private ConsoleOperator(Console console) {
    this.console = console;
  }

  /**
   * @param terminal whether output goes to a terminal; a newer JVM has a console without one, too
   */
  static Operator of(boolean terminal) {
    Console console = terminal ? System.console() : null;
    return console == null ? Operator.NONE : new ConsoleOperator(console);
  }

  @Override
  public synchronized String ask(String question, boolean secret) {
    if (!secret) {
      return console.readLine("%s", question);
    }
    char[] typed = console.readPassword("%s", question);
    return typed == null ? null : new String(typed);
  }
}
