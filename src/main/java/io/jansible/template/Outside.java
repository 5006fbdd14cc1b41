package io.jansible.template;

import io.jansible.source.VaultFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The world outside the template: files, commands, the environment, time and chance. */
public interface Outside {
  /**
   * Finds a file as tasks name them, in Ansible's order of places.
   *
   * @param subdirectory where to look first in each place: {@code files}, {@code templates}, {@code
   *     vars}
   * @return null when there is none
   */
  Path find(Scope scope, String subdirectory, String name);

  /** All places where a relative name may stand, in the order of {@link #find}. */
  List<Path> places(Scope scope, String subdirectory);

  /** How files are read that a vault may have encrypted. */
  VaultFiles files();

  /** A file's bytes, decrypted when it is a vault file. */
  byte[] read(Path file) throws IOException;

  /** Keeps a file that only the operator may read, making the directories above it. */
  void write(Scope scope, String name, byte[] content) throws IOException;

  /** The environment of the controlling process. */
  Map<String, String> environment();

  /** What the operator's settings are. */
  OperatorSettings settings();

  /** Runs a command with the shell of the controlling machine, in the playbook's directory. */
  Finished run(Scope scope, String command) throws IOException;

  /** The time in the controlling machine's zone. */
  ZonedDateTime now();

  /** Chance, where a template gives no seed. */
  RandomGenerator random();

  /** What a command left behind. */
  record Finished(int status, byte[] stdout, byte[] stderr) {}
}
