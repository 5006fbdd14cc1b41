package io.jansible.execute;

import io.jansible.module.Cause;
import io.jansible.module.ModuleFailure;
import io.jansible.source.NearFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds and reads files of the machine that runs the playbook, in Ansible's search order. */
final class ControllerFiles {
  private final Path playbookDirectory;
  private final List<Path> nearer;

  ControllerFiles(Path playbookDirectory) {
    this(playbookDirectory, List.of());
  }

  /**
   * @param nearer directories of roles and of files of tasks, in which is looked first
   */
  ControllerFiles(Path playbookDirectory, List<Path> nearer) {
    this.playbookDirectory = playbookDirectory;
    this.nearer = nearer;
  }

  /** The playbook's directory. */
  Path directory() {
    return playbookDirectory;
  }

  /** Where a task looks for its files, the nearest first; the last is the playbook's directory. */
  List<Path> searchPath() {
    List<Path> all = new ArrayList<>(nearer);
    all.remove(playbookDirectory);
    all.add(playbookDirectory);
    return all;
  }

  /** A path that a task names: a home's, or one that counts from the playbook's directory. */
  Path local(String name) {
    return playbookDirectory.resolve(expanded(name));
  }

  private static String expanded(String name) {
    boolean home = name.equals("~") || name.startsWith("~/");
    return home ? System.getProperty("user.home") + name.substring(1) : name;
  }

  Path find(String subdirectory, String name) {
    String expanded = expanded(name);
    Path path = Path.of(expanded);
    List<Path> candidates = new ArrayList<>();
    if (path.isAbsolute()) {
      candidates.add(path);
    } else {
      searchPath().forEach(each -> addCandidates(candidates, each, subdirectory, path));
    }
    for (Path candidate : candidates) {
      if (Files.exists(candidate)) {
        return candidate.normalize();
      }
    }
    String message = notFound(name, candidates);
    throw new ModuleFailure(message)
        .because(Cause.of(message.lines().findFirst().orElseThrow()).withHint(near(candidates)))
        .beforehand();
  }

  /** Below a role's tasks it is the role that has the subdirectory. */
  private static void addCandidates(
      List<Path> candidates, Path directory, String subdirectory, Path path) {
    Path above = directory.getParent();
    if (above != null && above.endsWith("tasks")) {
      candidates.add(above.getParent().resolve(subdirectory).resolve(path));
      candidates.add(above.resolve(path));
      return;
    }
    if (!path.startsWith(subdirectory)) {
      candidates.add(directory.resolve(subdirectory).resolve(path));
    }
    candidates.add(directory.resolve(path));
  }

  private static String near(List<Path> candidates) {
    return candidates.stream()
        .map(NearFile::hint)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String notFound(String name, List<Path> candidates) {
    StringBuilder message = new StringBuilder("Could not find or access '").append(name);
    message.append("'");
    if (!name.startsWith("/")) {
      message.append("\nSearched in:");
      for (Path candidate : candidates) {
        message.append("\n\t").append(candidate);
      }
    }
    return message
        .append(
            " on the Ansible Controller.\n"
                + "If you are using a module and expect the file to exist on the remote, see the"
                + " remote_src option")
        .toString();
  }

  byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ModuleFailure("cannot read " + file + ": " + e.getMessage()).beforehand();
    }
  }
}
