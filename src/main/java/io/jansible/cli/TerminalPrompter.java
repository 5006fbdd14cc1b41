package io.jansible.cli;

import io.jansible.cli.line.PipedLines;
import io.jansible.module.Prompter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks the person at the terminal that standard input is. While it reads, every key comes by itself
 * and Ctrl-C is a key like the others.
 */
final class TerminalPrompter implements Prompter {
  private static final char END_OF_INPUT = '\u0004';
  private static final Keys LINE = new Keys(Keys.RETURN, Keys.CONTROL_C);
  private static final String ERASES = "\u007f\b";
  private static final List<String> KEY_BY_KEY =
      List.of("-icanon", "-echo", "-isig", "-icrnl", "min", "0", "time", "1");

  private final PrintStream out;
  private final InputStream keyboard;
  private final InputStream in;
  private final Function<List<String>, String> terminal;

  /**
   * @param in standard input
   */
  TerminalPrompter(PrintStream out, InputStream in) {
    // Not to be closed: it is standard input itself.
    this(out, new FileInputStream(FileDescriptor.in), in, TerminalPrompter::stty);
  }

  /**
   * @param keyboard has -1 for every moment in which nothing is typed
   * @param terminal what stty answers to arguments
   */
  TerminalPrompter(
      PrintStream out,
      InputStream keyboard,
      InputStream in,
      Function<List<String>, String> terminal) {
    this.out = out;
    this.keyboard = keyboard;
    this.in = in;
    this.terminal = terminal;
  }

  /** The terminal itself lets the person mend the line. */
  @Override
  public String line(String prompt) {
    return new PipedLines(in, out).read(prompt);
  }

  /** A program in the background would be stopped if it read. */
  @Override
  public boolean isInteractive() {
    try {
      String input = Files.readSymbolicLink(Path.of("/proc/self/fd/0")).toString();
      String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      boolean terminal = input.startsWith("/dev/pts/") || input.startsWith("/dev/tty");
      return terminal && fields[2].equals(fields[5]);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public <T> T attended(Supplier<T> dialogue) {
    String before = terminal.apply(List.of("-g"));
    Thread restore = new Thread(() -> terminal.apply(List.of(before)), "terminal");
    Runtime.getRuntime().addShutdownHook(restore);
    try {
      terminal.apply(KEY_BY_KEY);
      return dialogue.get();
    } finally {
      terminal.apply(List.of(before));
      Runtime.getRuntime().removeShutdownHook(restore);
    }
  }

  @Override
  public Typed read(Keys keys, boolean echo, Duration limit) {
    try {
      return typed(keys, echo, limit, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // What was typed makes room for the result.
      show("\r\u001b[K", echo);
    }
  }

  @Override
  public Typed ask(String prompt, boolean echo) {
    return attended(
        () -> {
          out.print(prompt);
          out.flush();
          try {
            return typed(LINE, echo, null, true);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            out.print("\n");
            out.flush();
          }
        });
  }

  /**
   * @param ends whether the input can be ended where nothing is typed yet
   */
  private Typed typed(Keys keys, boolean echo, Duration limit, boolean ends) throws IOException {
    long start = System.nanoTime();
    StringBuilder text = new StringBuilder();
    while (limit == null || System.nanoTime() - start < limit.toNanos()) {
      int read = keyboard.read();
      if (read < 0) {
        continue;
      }
      char key = (char) read;
      if (Keys.isOneOf(key, keys.interrupt())) {
        return new Typed(bytes(text), true);
      } else if (Keys.isOneOf(key, keys.complete())) {
        break;
      } else if (ends && key == END_OF_INPUT && text.length() == 0) {
        return new Typed(null, false);
      }
      take(key, text, echo);
    }
    return new Typed(bytes(text), false);
  }

  private void take(char key, StringBuilder text, boolean echo) {
    boolean erases = Keys.isOneOf(key, ERASES);
    if (!erases) {
      text.append(key);
      show(String.valueOf(key), echo);
    } else if (text.length() > 0) {
      text.setLength(lastCharacter(text));
      show("\b \b", echo);
    }
  }

  /** Where the last character begins; what is typed is UTF-8, a byte for each char. */
  private static int lastCharacter(StringBuilder text) {
    int begin = text.length() - 1;
    while (begin > 0 && (text.charAt(begin) & 0xc0) == 0x80) {
      begin--;
    }
    return begin;
  }

  private void show(String typed, boolean echo) {
    if (echo) {
      out.writeBytes(typed.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }
  }

  private static String bytes(StringBuilder text) {
    return new String(
        text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** What stty says; it sets the terminal that standard input is. */
  private static String stty(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("stty"));
    command.addAll(arguments);
    try {
      Process stty =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be read key by key without stty", e);
    }
  }
}
