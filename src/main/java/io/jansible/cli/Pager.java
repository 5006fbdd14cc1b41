package io.jansible.cli;

import io.jansible.source.ShellWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Shows a long text: page by page on a terminal, as it is elsewhere. */
final class Pager {
  private final Setup setup;

  Pager(Setup setup) {
    this.setup = setup;
  }

  void show(String text) {
    if (!setup.terminal() || !paged(text)) {
      setup.display().line(text);
    }
  }

  private boolean paged(String text) {
    ProcessBuilder pager =
        new ProcessBuilder(ShellWords.split(setup.configuration().get(Settings.PAGER)))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    pager.environment().putIfAbsent("LESS", "FRSX");
    try {
      Process process = pager.start();
      try (OutputStream input = process.getOutputStream()) {
        input.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException left) {
        // The reader has seen enough.
        return true;
      } finally {
        process.waitFor();
      }
      return true;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
