package io.jansible.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where standard output goes: whether a terminal, and how many columns it has (0: none known). */
public record Terminal(boolean present, int columns) {
  public static final Terminal NONE = new Terminal(false, 0);

  /**
   * Looks once. Who runs it may say it in JANSIBLE_COLUMNS (0 when standard output is no terminal);
   * the launcher knows, too, and says it in a property, which no program that is started inherits;
   * without either, the file that standard output is and {@code stty} tell.
   */
  public static Terminal detect(Map<String, String> environment) {
    String columns =
        environment.getOrDefault("JANSIBLE_COLUMNS", System.getProperty("jansible.columns", ""));
    if (columns.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(columns);
      return number == 0 ? NONE : new Terminal(true, number);
    }
    return isTerminal() ? new Terminal(true, askStty()) : NONE;
  }

  private static boolean isTerminal() {
    try {
      String file = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return file.startsWith("/dev/pts/")
          || file.startsWith("/dev/tty")
          || file.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }

  private static int askStty() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String[] size = new String(stty.getInputStream().readAllBytes()).trim().split(" ");
      return stty.waitFor(1, TimeUnit.SECONDS) && size.length == 2 ? Integer.parseInt(size[1]) : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** The width of banners: one column less than the terminal has, 79 at least. */
  public int bannerWidth() {
    return Math.max(79, columns - 1);
  }
}
