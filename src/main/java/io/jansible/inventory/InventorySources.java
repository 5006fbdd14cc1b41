package io.jansible.inventory;

import io.jansible.source.NearFile;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the inventory sources of a run: files, directories and lists of hosts with a comma. */
public final class InventorySources {
  /** What lies beside inventory files without being one. */
  private static final List<String> IGNORED_ENDINGS =
      List.of(
          "~", ".orig", ".cfg", ".retry", ".pyc", ".pyo", ".bak", ".swp", ".rpm", ".md", ".txt",
          ".rst");

  /** Where an inventory is looked for when nobody names one; nobody misses it. */
  private static final Path DEFAULT = Path.of("/etc/ansible/hosts");

  private final Path workingDirectory;
  private final Consumer<Problem> warnings;
  private final List<Problem> problems = new ArrayList<>();
  private InventoryBuilder builder;
  private int parsed;

  /**
   * @param workingDirectory what relative names are relative to
   */
  public InventorySources(Path workingDirectory, Consumer<Problem> warnings) {
    this.workingDirectory = workingDirectory;
    this.warnings = warnings;
  }

  /**
   * Reads sources in order; later ones add to what the earlier ones say, and win.
   *
   * @throws UserError with all mistakes of all sources
   */
  public Inventory read(List<String> sources) {
    builder = new InventoryBuilder();
    for (String source : sources) {
      if (source.indexOf(',') >= 0) {
        readList(source);
      } else {
        readPath(source);
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(problems);
    }
    if (parsed == 0) {
      warn("No inventory was parsed, only implicit localhost is available");
    }
    Inventory inventory = builder.build();
    warnOfNames(inventory);
    return inventory;
  }

  private void warnOfNames(Inventory inventory) {
    if (inventory.groups().stream().anyMatch(group -> !isPlain(group.name()))) {
      warn(
          "Invalid characters were found in group names but not replaced, use -vvvv to see"
              + " details");
    }
    for (Group group : inventory.groups()) {
      if (inventory.lists(group.name())) {
        warn("Found both group and host with same name: " + group.name());
      }
    }
  }

  /** Whether a group's name is also the name of a variable, so that templates can use it as one. */
  private static boolean isPlain(String name) {
    return !Character.isDigit(name.charAt(0))
        && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
  }

  private void readList(String source) {
    builder.startSource(source, null);
    parsed++;
    for (String element : source.split(",")) {
      if (!element.isBlank()) {
        addListed(element.strip());
      }
    }
  }

  private void addListed(String element) {
    HostAddress address = HostAddress.parse(element);
    builder.host(address.name(), null, address.port(), builder.group(Group.UNGROUPED));
  }

  private void readPath(String source) {
    Path path = workingDirectory.resolve(source).normalize();
    if (Files.isDirectory(path)) {
      builder.addDirectory(path);
      readDirectory(path);
    } else if (Files.exists(path)) {
      builder.addDirectory(path.getParent());
      builder.startSource(path.toString(), path.getParent());
      readFile(path, source);
    } else if (!path.equals(DEFAULT)) {
      warnings.accept(
          new Problem(
              "Unable to parse " + path + " as an inventory source", null, NearFile.hint(path)));
    }
  }

  private void readDirectory(Path directory) {
    List<Path> children;
    try (Stream<Path> found = Files.list(directory)) {
      children = found.sorted().toList();
    } catch (IOException e) {
      throw new UserError("The inventory directory " + directory + " cannot be read");
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      if (name.startsWith(".") || name.equals("group_vars") || name.equals("host_vars")) {
        continue;
      }
      if (Files.isDirectory(child)) {
        readDirectory(child);
      } else if (IGNORED_ENDINGS.stream().noneMatch(name::endsWith)) {
        builder.startSource(child.toString(), directory);
        readFile(child, child.toString());
      }
    }
  }

  private void readFile(Path file, String name) {
    try {
      SourceText text = new SourceText(name, Files.readString(file, StandardCharsets.UTF_8));
      if (Files.isExecutable(file) && text.content().startsWith("#!")) {
        throw new UserError("Inventory scripts are not supported yet: " + name);
      }
      if (name.endsWith(".toml")) {
        throw new UserError("TOML inventories are not supported yet: " + name);
      }
      if (isYaml(file, text)) {
        new YamlInventory(text, builder, warnings).read();
      } else {
        new IniInventory(text, builder, warnings).read();
      }
      parsed++;
    } catch (IOException e) {
      throw new UserError("The inventory " + name + " cannot be read: " + e.getMessage());
    } catch (UserError e) {
      problems.addAll(e.problems());
    }
  }

  /** A file without an extension is YAML when its first line can only be YAML's. */
  private static boolean isYaml(Path file, SourceText text) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json")) {
      return true;
    } else if (name.indexOf('.') > 0) {
      return false;
    }
    for (String line : (Iterable<String>) text.content().lines()::iterator) {
      String stripped = line.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        return stripped.equals("---") || stripped.endsWith(":") || stripped.startsWith("{");
      }
    }
    return false;
  }

  private void warn(String message) {
    warnings.accept(new Problem(message, null, null));
  }
}
