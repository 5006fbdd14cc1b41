package io.jansible.inventory;

import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import io.jansible.source.VaultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** One inventory source as plugins see it: a file, or a text with commas in it. */
final class InventorySource {
  private final String name;
  private final Path file;
  private final VaultFiles files;
  private SourceText text;

  /**
   * @param name what its user knows it by
   * @param file null for a text with commas
   * @param files reads it, also when it is encrypted
   */
  InventorySource(String name, Path file, VaultFiles files) {
    this.name = name;
    this.files = files;
    this.file = file;
  }

  String name() {
    return name;
  }

  /** How files beside the source are read. */
  VaultFiles files() {
    return files;
  }

  boolean isFile() {
    return file != null;
  }

  Path file() {
    return file;
  }

  /** What hosts know as inventory_file. */
  String location() {
    return file == null ? name : file.toString();
  }

  /** The directory that the file is in; null for a text with commas. */
  Path directory() {
    return file == null ? null : file.getParent();
  }

  /** The file's extension with its dot, in lower case; empty when it has none. */
  String extension() {
    String last = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? "" : last.substring(dot);
  }

  /**
   * What the file says.
   *
   * @throws UserError when it cannot be read
   */
  SourceText text() {
    if (text == null) {
      try {
        text = file == null ? new SourceText("-i", name) : files.read(name, file);
      } catch (IOException e) {
        throw new UserError("The inventory " + name + " cannot be read: " + e.getMessage());
      }
    }
    return text;
  }

  /** Whether the file itself says that it is to be run. */
  boolean isScript() {
    return Files.isExecutable(file) && startsAsScript();
  }

  private boolean startsAsScript() {
    try (var in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      boolean hashBang = start.length > 1 && start[0] == '#' && start[1] == '!';
      boolean binary = start.length == 4 && start[0] == 0x7f && start[1] == 'E';
      return hashBang || binary;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether the file's name says that it is YAML, or, when its name says nothing, its first line
   * can only be YAML's.
   */
  boolean looksLikeYaml() {
    return switch (extension()) {
      case ".yml", ".yaml", ".json" -> true;
      case "" -> startsAsYaml();
      default -> false;
    };
  }

  private boolean startsAsYaml() {
    for (String line : (Iterable<String>) text().content().lines()::iterator) {
      String stripped = line.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        return stripped.equals("---") || stripped.endsWith(":") || stripped.startsWith("{");
      }
    }
    return false;
  }
}
