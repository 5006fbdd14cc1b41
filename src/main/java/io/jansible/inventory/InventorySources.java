package io.jansible.inventory;

import io.jansible.source.NearFile;
import io.jansible.source.Problem;
import io.jansible.source.UserError;
import io.jansible.source.VaultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the inventory sources of a run: files, scripts, directories and lists of hosts. */
public final class InventorySources {
  /** What a directory may hold beside inventories, whatever the settings say. */
  private static final List<String> NEVER_SOURCES =
      List.of("group_vars", "host_vars", "vars_plugins");

  /** Where an inventory is looked for when nobody names one; nobody misses it. */
  private static final Path DEFAULT = Path.of("/etc/ansible/hosts");

  private final Path workingDirectory;
  private final InventorySettings settings;
  private final InventoryPlugins plugins;
  private final VaultFiles files;
  private final Consumer<Problem> warnings;

  /** Reads as nobody has set anything, and evaluates no expressions. */
  public InventorySources(Path workingDirectory, Consumer<Problem> warnings) {
    this(workingDirectory, InventorySettings.DEFAULT, Expressions.NONE, VaultFiles.PLAIN, warnings);
  }

  /**
   * @param workingDirectory what relative names are relative to
   * @param expressions what evaluates the files of constructed and generator
   * @param files reads them, encrypted ones too
   */
  public InventorySources(
      Path workingDirectory,
      InventorySettings settings,
      Expressions expressions,
      VaultFiles files,
      Consumer<Problem> warnings) {
    this.workingDirectory = workingDirectory;
    this.files = files;
    this.settings = settings;
    this.warnings = warnings;
    this.plugins = new InventoryPlugins(settings, expressions, warnings);
  }

  /**
   * Reads sources in order; later ones add to what the earlier ones say, and win. One that cannot
   * be read is told, and the others count.
   *
   * @throws UserError with all mistakes when none can be read, or when the settings say so
   */
  public Inventory read(List<String> sources) {
    return new Inventory(() -> new Pass().read(sources), settings.mismatch());
  }

  /** One pass over all sources. */
  private final class Pass {
    private final InventoryBuilder whole = InventoryBuilder.with(settings);
    private final List<Problem> problems = new ArrayList<>();

    /** What is told as a warning, once it is known that something could be read. */
    private final List<Problem> told = new ArrayList<>();

    InventoryContent read(List<String> sources) {
      boolean parsed = false;
      for (String source : sources) {
        parsed |= readOne(source);
      }
      judge(parsed);
      InventoryContent content = whole.content();
      warnOfNames(content);
      return content;
    }

    private boolean readOne(String source) {
      Path path = workingDirectory.resolve(source).normalize();
      boolean exists = Files.exists(path);
      if (source.indexOf(',') >= 0 && !exists) {
        return readSource(new InventorySource(source, null, files));
      }
      if (Files.isDirectory(path)) {
        whole.directories.add(path);
        return readDirectory(path);
      }
      if (exists) {
        whole.directories.add(path.getParent());
        return readSource(new InventorySource(source, path, files));
      }
      if (!path.equals(DEFAULT)) {
        unreadable(path.toString(), NearFile.hint(path), List.of());
      }
      return false;
    }

    private boolean readDirectory(Path directory) {
      boolean parsed = false;
      for (Path child : children(directory)) {
        if (Files.isDirectory(child)) {
          parsed |= readDirectory(child);
        } else {
          parsed |= readSource(new InventorySource(child.toString(), child, files));
        }
      }
      if (!parsed) {
        unreadable(directory.toString(), null, List.of());
      }
      return parsed;
    }

    private boolean readSource(InventorySource source) {
      try {
        if (plugins.read(source, whole)) {
          return true;
        }
        unreadable(source.location(), null, List.of());
      } catch (UserError e) {
        problems.addAll(e.problems());
        unreadable(source.location(), null, e.problems());
      }
      return false;
    }

    private void unreadable(String source, String hint, List<Problem> mistakes) {
      if (settings.anyFails()) {
        List<Problem> all = new ArrayList<>(mistakes);
        all.add(new Problem("Completely failed to parse inventory source " + source, null, hint));
        throw new UserError(all);
      }
      told.addAll(mistakes);
      told.add(new Problem("Unable to parse " + source + " as an inventory source", null, hint));
    }

    private void judge(boolean parsed) {
      if (!parsed && settings.allFail() == null && !problems.isEmpty()) {
        throw new UserError(problems);
      }
      if (!parsed && Boolean.TRUE.equals(settings.allFail())) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(
            new Problem(
                "No inventory was parsed, please check your configuration and options.",
                null,
                null));
        throw new UserError(all);
      }
      told.forEach(warnings);
      if (!parsed && settings.warnsOfNone()) {
        warn("No inventory was parsed, only implicit localhost is available");
      }
    }

    private void warnOfNames(InventoryContent content) {
      if (whole.namesWarning() != null) {
        warn(whole.namesWarning());
      }
      for (Group group : content.groups()) {
        if (content.lists(group.name())) {
          warn("Found both group and host with same name: " + group.name());
        }
      }
    }
  }

  private List<Path> children(Path directory) {
    try (Stream<Path> found = Files.list(directory)) {
      return found.filter(child -> isSource(child.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      throw new UserError("The inventory directory " + directory + " cannot be read");
    }
  }

  private boolean isSource(String name) {
    return !name.startsWith(".")
        && !NEVER_SOURCES.contains(name)
        && settings.ignoredEndings().stream().noneMatch(name::endsWith)
        && settings.ignoredPatterns().stream().noneMatch(pattern -> pattern.matcher(name).find());
  }

  private void warn(String message) {
    warnings.accept(new Problem(message, null, null));
  }
}
