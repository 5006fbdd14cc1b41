package io.jansible.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A program that has a terminal to ask for a password on, but whose streams are as clean as without
 * one: a second program beside it carries them, through three pipes with names.
 */
final class TerminalBridge implements Program {
  /**
   * Opening the pipes waits for the other program; one that never comes leaves nothing. A signal
   * that interrupts the opening ends dash and ash without their EXIT trap.
   */
  static final String CARRY =
      """
      umask 077
      d=$(mktemp -d "${TMPDIR:-/tmp}/.jansible.XXXXXX") || exit 1
      trap 'rm -rf "$d"' EXIT
      trap 'rm -rf "$d"; exit 129' HUP INT TERM PIPE
      mkfifo "$d/i" "$d/o" "$d/e" || exit 1
      echo "$d"
      exec 3>"$d/i" 4<"$d/o" 5<"$d/e"
      rm -rf "$d"
      cat <&4 3>&- 5<&- &
      cat <&5 >&2 3>&- 4<&- &
      exec cat >&3 4<&- 5<&-
      """;

  private final Machine machine;
  private final List<String> command;
  private final byte[] password;
  private final Events events;
  private final Program carrier;
  private Program terminal;

  /**
   * @param password what to answer to the first question on the terminal, or null
   */
  TerminalBridge(Machine machine, List<String> command, String password, Events events) {
    this.machine = machine;
    this.command = command;
    this.password = password == null ? null : password.getBytes(StandardCharsets.UTF_8);
    this.events = events;
    this.carrier = machine.start(List.of("/bin/sh", "-c", CARRY), new Carried());
  }

  @Override
  public OutputStream input() {
    return carrier.input();
  }

  @Override
  public synchronized void close() {
    carrier.close();
    if (terminal != null) {
      terminal.close();
    }
  }

  private void tryToOpen(String directory) {
    try {
      open(directory);
    } catch (ConnectionException e) {
      events.lost(e);
    } catch (BecomeException e) {
      byte[] words = e.getMessage().getBytes(StandardCharsets.UTF_8);
      events.error(words, 0, words.length);
      events.ended(e.getMessage());
    }
  }

  private synchronized void open(String directory) {
    String in = Quote.word(directory + "/i");
    String out = Quote.word(directory + "/o");
    String err = Quote.word(directory + "/e");
    // The shell stays and holds the terminal: it would be gone when nobody has it open.
    String script =
        "exec 9</dev/tty <%s >%s 2>%s; %s; exit $?".formatted(in, out, err, Quote.words(command));
    terminal = machine.startOnTerminal(List.of("/bin/sh", "-c", script), new Typed());
  }

  /** What comes over the carrier: first the pipes' directory, then the program's own streams. */
  private final class Carried implements Events {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean open;

    @Override
    public void output(byte[] bytes, int offset, int length) {
      if (open) {
        events.output(bytes, offset, length);
        return;
      }
      line.write(bytes, offset, length);
      String text = line.toString(StandardCharsets.UTF_8);
      if (text.endsWith("\n")) {
        open = true;
        // On a thread of its own: the connection's thread must be free to start a program.
        var opener = new Thread(() -> tryToOpen(text.strip()), "terminal");
        opener.setDaemon(true);
        opener.start();
      }
    }

    @Override
    public void error(byte[] bytes, int offset, int length) {
      events.error(bytes, offset, length);
    }

    @Override
    public void ended(String reason) {
      events.ended(reason);
    }

    @Override
    public void lost(ConnectionException failure) {
      events.lost(failure);
    }
  }

  /** What is shown on the terminal: a question. */
  private final class Typed implements Events {
    private boolean answered;

    @Override
    public void output(byte[] bytes, int offset, int length) {
      String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
      if (password != null && !answered && text.stripTrailing().endsWith(":")) {
        answered = true;
        var typist = new Thread(this::answer, "terminal");
        typist.setDaemon(true);
        typist.start();
      }
    }

    private void answer() {
      try {
        OutputStream keyboard;
        synchronized (TerminalBridge.this) {
          keyboard = terminal.input();
        }
        keyboard.write(password);
        keyboard.flush();
      } catch (IOException e) {
        events.ended("the terminal is gone");
      }
    }

    @Override
    public void error(byte[] bytes, int offset, int length) {
      // A terminal has one stream.
    }

    @Override
    public void ended(String reason) {
      try {
        carrier.input().close(); // it ends when it has handed over the last words
      } catch (IOException e) {
        events.ended(reason);
      }
    }

    @Override
    public void lost(ConnectionException failure) {
      events.lost(failure);
    }
  }
}
