package io.jansible.cli;

import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The settings of a run: the environment wins over ansible.cfg, which wins over defaults. The first
 * file found counts, in Ansible's order: ANSIBLE_CONFIG, ./ansible.cfg, ~/.ansible.cfg,
 * /etc/ansible/ansible.cfg.
 */
final class Configuration {
  private final Path file;
  private final Map<String, ConfigFile.Entry> entries;
  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final List<Problem> warnings = new ArrayList<>();

  private Configuration(Path file, Map<String, String> environment, Path workingDirectory) {
    this.file = file;
    this.environment = environment;
    this.workingDirectory = workingDirectory;
    this.entries = file == null ? Map.of() : ConfigFile.read(file);
  }

  static Configuration load(Map<String, String> environment, Path workingDirectory) {
    List<Problem> warnings = new ArrayList<>();
    Path file = locate(environment, workingDirectory, warnings);
    Configuration configuration = new Configuration(file, environment, workingDirectory);
    configuration.warnings.addAll(warnings);
    configuration.warnings.addAll(UnservedSettings.warnings(configuration.entries));
    return configuration;
  }

  private static Path locate(
      Map<String, String> environment, Path workingDirectory, List<Problem> warnings) {
    String named = environment.get("ANSIBLE_CONFIG");
    if (named != null && !named.isEmpty()) {
      Path path = workingDirectory.resolve(Kinds.PATH.convert(named, workingDirectory));
      path = Files.isDirectory(path) ? path.resolve("ansible.cfg") : path;
      if (Files.isReadable(path)) {
        return path;
      }
    }
    Path here = workingDirectory.resolve("ansible.cfg");
    if (Files.isReadable(here)) {
      if (!isWorldWritable(workingDirectory)) {
        return here;
      }
      warnings.add(
          new Problem(
              "The directory "
                  + workingDirectory
                  + " is writable by everybody: its ansible.cfg is not used.",
              null,
              null));
    }
    for (Path path :
        List.of(
            Path.of(environment.getOrDefault("HOME", "/"), ".ansible.cfg"),
            Path.of("/etc/ansible/ansible.cfg"))) {
      if (Files.isReadable(path)) {
        return path;
      }
    }
    return null;
  }

  private static boolean isWorldWritable(Path directory) {
    try {
      return Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** The file in use, or null. */
  Path file() {
    return file;
  }

  List<Problem> warnings() {
    return warnings;
  }

  /** A setting's value: environment, then file, then default (which may be null). */
  <T> T get(Setting<T> setting) {
    for (String variable : setting.environment()) {
      String text = environment.get(variable);
      if (text != null && !text.isEmpty()) {
        return fromEnvironment(setting, variable, text);
      }
    }
    ConfigFile.Entry entry = entries.get(setting.section() + "." + setting.key());
    return entry == null ? setting.defaultValue() : fromFile(setting, entry);
  }

  private <T> T fromEnvironment(Setting<T> setting, String variable, String text) {
    try {
      return setting.kind().convert(text, workingDirectory);
    } catch (IllegalArgumentException e) {
      SourceText source = new SourceText("$" + variable, text);
      throw refuse(setting, text, new Position(source, 1, 1), e);
    }
  }

  private <T> T fromFile(Setting<T> setting, ConfigFile.Entry entry) {
    try {
      return setting.kind().convert(entry.text(), file.toAbsolutePath().getParent());
    } catch (IllegalArgumentException e) {
      throw refuse(setting, entry.text(), entry.at(), e);
    }
  }

  private static UserError refuse(
      Setting<?> setting, String text, Position at, IllegalArgumentException e) {
    return new UserError(
        Problem.at(at, setting + " must be " + e.getMessage() + ", not '" + text + "'"));
  }
}
