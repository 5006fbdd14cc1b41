package io.jansible.inventory;

import io.jansible.source.Problem;
import io.jansible.source.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs an inventory script; says so when one takes long, and passes on what it complains of. */
final class ScriptRun {
  private static final int PATIENCE_SECONDS = 15;

  private final InventorySource source;
  private final Consumer<Problem> warnings;

  ScriptRun(InventorySource source, Consumer<Problem> warnings) {
    this.source = source;
    this.warnings = warnings;
  }

  /**
   * What the script prints.
   *
   * @throws UserError when it cannot be run, or fails
   */
  byte[] output(String... arguments) {
    List<String> command = new ArrayList<>(List.of(source.file().toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      return finished(process, String.join(" ", arguments));
    } catch (IOException e) {
      throw new UserError("the script cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("the script was interrupted");
    }
  }

  private byte[] finished(Process process, String arguments)
      throws IOException, InterruptedException {
    Collecting out = new Collecting(process.getInputStream());
    Collecting err = new Collecting(process.getErrorStream());
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        warnings.accept(
            new Problem(
                "Still waiting for the inventory script " + source.name() + " " + arguments,
                null,
                "Ctrl-C ends it"));
      }
      int status = process.waitFor();
      byte[] printed = out.bytes();
      String complaint = new String(err.bytes(), StandardCharsets.UTF_8).strip();
      if (status != 0) {
        throw failed(status, complaint);
      }
      if (!complaint.isEmpty()) {
        warnings.accept(new Problem(source.name() + " says: " + complaint, null, null));
      }
      return printed;
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  private static UserError failed(int status, String complaint) {
    return new UserError(
        "the script failed with exit code "
            + status
            + (complaint.isEmpty() ? "" : ":\n" + complaint));
  }

  /** A thread that reads a stream to its end, so that the script is never held up. */
  private static final class Collecting extends Thread {
    private final InputStream in;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

    Collecting(InputStream in) {
      super("inventory script");
      this.in = in;
      setDaemon(true);
      start();
    }

    @Override
    public void run() {
      try (in) {
        in.transferTo(collected);
      } catch (IOException e) {
        // The script has ended; what it printed so far is all there is.
      }
    }

    byte[] bytes() throws InterruptedException {
      join();
      return collected.toByteArray();
    }
  }
}
