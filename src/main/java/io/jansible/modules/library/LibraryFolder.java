package io.jansible.modules.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The modules in one folder and those below it.
 *
 * @param modules the files by their names without what follows the last dot
 */
record LibraryFolder(Path folder, Map<String, Path> modules) {
  /** A folder that is not there. */
  static final LibraryFolder NONE = new LibraryFolder(null, Map.of());

  /** What lies beside modules and is none. */
  private static final Set<String> IGNORED =
      Set.of(
          "pyc", "pyo", "swp", "bak", "rpm", "md", "txt", "rst", "yaml", "yml", "ini", "orig",
          "ps1", "exe");

  /** How deep modules may lie. */
  private static final int DEPTH = 5;

  /** The modules of a folder; none when it is not there. */
  static LibraryFolder of(Path folder) {
    Map<String, Path> modules = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder, DEPTH)) {
        files.filter(Files::isRegularFile).sorted().forEach(file -> add(modules, file));
      } catch (IOException e) {
        return new LibraryFolder(folder, Map.of());
      }
    }
    return new LibraryFolder(folder, modules);
  }

  private static void add(Map<String, Path> modules, Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1);
    if (dot != 0 && !name.endsWith("~") && !name.startsWith("__") && !IGNORED.contains(extension)) {
      modules.putIfAbsent(dot < 0 ? name : name.substring(0, dot), file);
    }
  }
}
