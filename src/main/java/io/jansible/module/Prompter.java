package io.jansible.module;

import java.time.Duration;
import java.util.function.Supplier;

/** The person at the terminal, as a module asks them while its task runs. */
public interface Prompter {
  /** Nobody is there. */
  Prompter NONE =
      new Prompter() {
        @Override
        public boolean isInteractive() {
          return false;
        }

        @Override
        public <T> T attended(Supplier<T> dialogue) {
          throw new IllegalStateException("nobody is there");
        }

        @Override
        public Typed read(Keys keys, boolean echo, Duration limit) {
          throw new IllegalStateException("nobody can type");
        }

        @Override
        public String line(String prompt) {
          return null;
        }

        @Override
        public Typed ask(String prompt, boolean echo) {
          throw new IllegalStateException("nobody can answer");
        }
      };

  /** Whether somebody can type. */
  boolean isInteractive();

  /**
   * Asks and reads while every key that is typed counts by itself, Ctrl-C too. What is asked inside
   * of it is answered by nothing that the terminal does on its own.
   */
  <T> T attended(Supplier<T> dialogue);

  /**
   * Reads what is typed from now on, inside of {@link #attended}.
   *
   * @param echo whether it is shown
   * @param limit when it ends by itself; null: never
   */
  Typed read(Keys keys, boolean echo, Duration limit);

  /**
   * Asks for a line, which may also come from a pipe; null when there are no more.
   *
   * @param prompt what stands before it
   */
  String line(String prompt);

  /**
   * Asks for a line at the terminal; its text is null when the person ends the input instead.
   *
   * @param prompt what stands before it
   * @param echo whether it is shown
   */
  Typed ask(String prompt, boolean echo);

  /**
   * The keys that end what is typed, in small letters.
   *
   * @param complete those that end it well
   * @param interrupt those that interrupt it
   */
  record Keys(String complete, String interrupt) {
    public static final String RETURN = "\r\n";
    public static final String CONTROL_C = "\u0003";

    /** Whether a typed key is one of some. */
    public static boolean isOneOf(char key, String keys) {
      return keys.indexOf(Character.toLowerCase(key)) >= 0;
    }
  }

  /** What was typed, and whether the person interrupted it. */
  record Typed(String text, boolean interrupted) {}
}
