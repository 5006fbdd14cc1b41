package io.jansible.playbook;

import io.jansible.source.NearFile;
import io.jansible.source.Ordered;
import io.jansible.source.Position;
import io.jansible.source.VariableFile;
import io.jansible.source.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a role's directory that Ansible looks for by their names. */
final class RoleFiles {
  private static final String MAIN = "main";
  private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".json", "");

  private final PlayDraft draft;
  private final Path directory;

  RoleFiles(PlayDraft draft, Path directory) {
    this.draft = draft;
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /**
   * The file of a folder of the role; null when it is not there, which is a mistake only when the
   * author chose it.
   *
   * @param chosen the name that the author gave, with or without its ending, or null for {@code
   *     main}
   */
  Path find(String folder, String chosen, Position at) {
    Path base = directory.resolve(folder);
    String name = chosen == null ? MAIN : chosen.strip();
    if (!base.resolve(name).normalize().startsWith(base)) {
      draft
          .findings()
          .problem(
              at,
              "'"
                  + name
                  + "' is not read for this role, as it is not inside the expected role path: "
                  + base);
      return null;
    }
    Path file = withEnding(base, name);
    if (file == null && chosen != null) {
      String hint = NearFile.hint(base.resolve(name + ".yml"));
      draft
          .findings()
          .problem(
              at,
              "Could not find specified file in role: " + folder + "/" + name,
              hint == null ? NearFile.hint(base.resolve(name)) : hint);
    }
    return file;
  }

  /** Those files of a folder that are there, by names without their endings. */
  List<Path> all(String folder, List<String> names) {
    return names.stream()
        .map(name -> withEnding(directory.resolve(folder), name))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static Path withEnding(Path base, String name) {
    boolean ended = ENDINGS.stream().anyMatch(end -> !end.isEmpty() && name.endsWith(end));
    for (String ending : ended ? List.of("") : ENDINGS) {
      Path file = base.resolve(name + ending);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  /** The variables of a file, or of all files in a directory of that name, in name order. */
  Map<String, Object> variables(String folder, String chosen, Position at) {
    Path many = directory.resolve(folder).resolve(chosen == null ? MAIN : chosen);
    if (Files.isDirectory(many)) {
      Map<String, Object> all = new LinkedHashMap<>();
      inside(many).forEach(file -> draft.parts().dictionaries().put(all, read(file, at)));
      return all;
    }
    Path file = find(folder, chosen, at);
    return file == null ? Map.of() : read(file, at);
  }

  private static List<Path> inside(Path folder) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        boolean read = name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json");
        if (Files.isDirectory(entry)) {
          files.addAll(inside(entry));
        } else if (read && !name.startsWith(".")) {
          files.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private Map<String, Object> read(Path file, Position at) {
    YamlNode document = draft.read(file, at);
    if (document == null || document instanceof YamlNode.Scalar scalar && scalar.value() == null) {
      return Map.of();
    } else if (document instanceof YamlNode.Mapping mapping) {
      return Ordered.copy(VariableFile.variables(mapping));
    }
    draft
        .findings()
        .problem(
            document.at(),
            "A role's variables must be a mapping, not " + Constant.shape(document),
            "Write 'name: value', one variable a line.");
    return Map.of();
  }
}
