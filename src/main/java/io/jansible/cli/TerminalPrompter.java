package io.jansible.cli;

import io.jansible.module.Prompter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Asks the person at the terminal that standard input is. While it reads, every key comes by itself
 * and Ctrl-C is a key like the others.
 */
final class TerminalPrompter implements Prompter {
  private static final String ERASES = "\u007f\b";

  private final PrintStream out;

  TerminalPrompter(PrintStream out) {
    this.out = out;
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
  public Typed read(Keys keys, boolean echo, Duration limit) {
    String before = stty("-g");
    Thread restore = new Thread(() -> stty(before), "terminal");
    Runtime.getRuntime().addShutdownHook(restore);
    try {
      stty("-icanon", "-echo", "-isig", "-icrnl", "min", "0", "time", "1");
      return typed(keys, echo, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // What was typed makes room for the result.
      show("\r\u001b[K", echo);
      stty(before);
      Runtime.getRuntime().removeShutdownHook(restore);
    }
  }

  private Typed typed(Keys keys, boolean echo, Duration limit) throws IOException {
    long start = System.nanoTime();
    StringBuilder text = new StringBuilder();
    // Not closed: it is standard input itself.
    @SuppressWarnings("resource")
    FileInputStream in = new FileInputStream(FileDescriptor.in);
    while (limit == null || System.nanoTime() - start < limit.toNanos()) {
      int read = in.read();
      if (read < 0) {
        continue;
      }
      char key = (char) read;
      if (Keys.isOneOf(key, keys.interrupt())) {
        return new Typed(bytes(text), true);
      } else if (Keys.isOneOf(key, keys.complete())) {
        break;
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
      text.setLength(text.length() - 1);
      show("\b \b", echo);
    }
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
  private static String stty(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "stty";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
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
