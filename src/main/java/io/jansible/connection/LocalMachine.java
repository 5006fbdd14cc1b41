package io.jansible.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This machine; its programs run in sessions of their own, which a terminal's Ctrl-C spares. */
final class LocalMachine implements Machine {
  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  @Override
  public Program start(List<String> command, Program.Events events) {
    var words = new ArrayList<String>();
    SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(p -> words.add(p.toString()));
    words.addAll(command);
    try {
      return new LocalProgram(
          new ProcessBuilder(words).start(),
          events,
          status -> events.ended("the shell ended unexpectedly, with status " + status));
    } catch (IOException e) {
      throw new ConnectionException("cannot start " + command.get(0) + ": " + e.getMessage(), e);
    }
  }

  /** One for each task that runs at the same time: that is what forks allows. */
  @Override
  public int parallelShells() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void close() {
    // Its programs end when their input does.
  }
}
