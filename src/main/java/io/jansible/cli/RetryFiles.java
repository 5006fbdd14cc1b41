package io.jansible.cli;

import static io.jansible.cli.Setting.of;

import io.jansible.execute.Event;
import io.jansible.execute.HostStats;
import io.jansible.execute.Listener;
import io.jansible.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the hosts that failed in a playbook to a file that {@code --limit @FILE} takes. */
final class RetryFiles implements Listener {
  static final Setting<Boolean> ENABLED =
      of(
              "RETRY_FILES_ENABLED",
              Kinds.BOOLEAN,
              "false",
              "defaults.retry_files_enabled",
              "ANSIBLE_RETRY_FILES_ENABLED")
          .doc("Whether the hosts that failed are written to a file, for --limit @FILE.");
  static final Setting<Path> DIRECTORY =
      of(
              "RETRY_FILES_SAVE_PATH",
              Kinds.PATH,
              null,
              "defaults.retry_files_save_path",
              "ANSIBLE_RETRY_FILES_SAVE_PATH")
          .doc("The directory of these files; the playbook's own when nobody says.");

  private final Setup setup;
  private final Listener output;
  private Path file;

  private RetryFiles(Setup setup, Listener output) {
    this.setup = setup;
    this.output = output;
  }

  /** The listener, with these files written before its recap where they are wanted. */
  static Listener before(Listener output, Setup setup) {
    return setup.configuration().get(ENABLED) ? new RetryFiles(setup, output) : output;
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.PlaybookStarted started) {
      file = fileOf(setup.workingDirectory().resolve(started.file()).normalize());
    } else if (event instanceof Event.PlaybookEnded ended) {
      List<String> failed =
          ended.stats().entrySet().stream()
              .filter(RetryFiles::failed)
              .map(Map.Entry::getKey)
              .toList();
      if (!failed.isEmpty()) {
        write(failed);
      }
    }
    output.on(event);
  }

  private static boolean failed(Map.Entry<String, HostStats> host) {
    return host.getValue().failed() > 0 || host.getValue().unreachable() > 0;
  }

  private Path fileOf(Path playbook) {
    Path directory = setup.configuration().get(DIRECTORY);
    String name = playbook.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return (directory == null ? playbook.getParent() : directory)
        .resolve((dot > 0 ? name.substring(0, dot) : name) + ".retry");
  }

  private void write(List<String> hosts) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", hosts) + "\n");
      setup.display().line("\tto retry, use: --limit @" + file + "\n");
    } catch (IOException e) {
      setup.warn(
          new Problem(
              "Could not create retry file '" + file + "': " + e.getMessage(),
              null,
              "retry_files_save_path says where it is written to"));
    }
  }
}
