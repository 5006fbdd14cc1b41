package io.jansible.inventory;

import io.jansible.source.HashBehaviour;
import io.jansible.source.Problem;
import io.jansible.source.UserError;
import io.jansible.source.VariableFile;
import io.jansible.source.VaultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folders group_vars and host_vars of one directory; each file is read when it is needed. */
final class VariableFiles {
  private static final List<String> EXTENSIONS = List.of("", ".yml", ".yaml", ".json");

  private final Path groups;
  private final Path hosts;
  private final boolean hasGroups;
  private final boolean hasHosts;
  private final Consumer<Problem> warnings;
  private final VaultFiles files;
  private final HashBehaviour behaviour;
  private final Map<String, Map<String, Object>> ofGroups = new ConcurrentHashMap<>();

  VariableFiles(
      Path directory, VaultFiles files, HashBehaviour behaviour, Consumer<Problem> warnings) {
    this.behaviour = behaviour;
    this.groups = directory.resolve("group_vars");
    this.hosts = directory.resolve("host_vars");
    this.hasGroups = isDirectory(groups, warnings);
    this.hasHosts = isDirectory(hosts, warnings);
    this.files = files;
    this.warnings = warnings;
  }

  private static boolean isDirectory(Path path, Consumer<Problem> warnings) {
    if (Files.isDirectory(path)) {
      return true;
    }
    if (Files.exists(path)) {
      warnings.accept(
          new Problem(
              "Found " + path + " that is not a directory, skipping: " + path.getParent(),
              null,
              null));
    }
    return false;
  }

  Map<String, Object> ofGroup(String name) {
    return hasGroups ? ofGroups.computeIfAbsent(name, n -> read(groups, n)) : Map.of();
  }

  Map<String, Object> ofHost(String name) {
    return hasHosts ? read(hosts, name) : Map.of();
  }

  /** The first of the name's files or folders counts, in the order of the extensions. */
  private Map<String, Object> read(Path folder, String name) {
    if (name.indexOf('/') >= 0) {
      return Map.of();
    }
    for (String extension : EXTENSIONS) {
      Path path = folder.resolve(name + extension);
      if (Files.isDirectory(path)) {
        return readFolder(path);
      } else if (Files.exists(path)) {
        return readFile(path);
      }
    }
    return Map.of();
  }

  private Map<String, Object> readFolder(Path folder) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (Path file : files(folder, new ArrayList<>())) {
      behaviour.put(variables, readFile(file));
    }
    return variables;
  }

  /** All files below a folder in the order of their names; hidden and backup files do not count. */
  private static List<Path> files(Path folder, List<Path> into) {
    try (Stream<Path> found = Files.list(folder)) {
      for (Path path : found.sorted().toList()) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (name.startsWith(".") || name.endsWith("~")) {
          continue;
        }
        if (Files.isDirectory(path) && dot < 0) {
          files(path, into);
        } else if (Files.isRegularFile(path)
            && EXTENSIONS.contains(dot < 0 ? "" : name.substring(dot))) {
          into.add(path);
        }
      }
      return into;
    } catch (IOException e) {
      throw new UserError("The directory " + folder + " cannot be read: " + e.getMessage());
    }
  }

  private Map<String, Object> readFile(Path file) {
    try {
      return new VariableFile(warnings).read(files.read(file.toString(), file));
    } catch (IOException e) {
      throw new UserError("The file " + file + " cannot be read: " + e.getMessage());
    }
  }
}
