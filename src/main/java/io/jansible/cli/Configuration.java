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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of a run: the environment wins over ansible.cfg, which wins over defaults. The first
 * file found counts, in Ansible's order: ANSIBLE_CONFIG, ./ansible.cfg, ~/.ansible.cfg,
 * /etc/ansible/ansible.cfg.
 */
final class Configuration {
  private static final Pattern HOME = Pattern.compile("(^|[:,]\\s*)~(?=/|[:,]|$)");
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)\\}|(\\w+))");

  private final Path file;
  private final Map<String, ConfigFile.Entry> entries;
  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

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
    UnservedSettings unserved = new UnservedSettings(configuration.entries, environment);
    configuration.warnings.addAll(unserved.warnings());
    configuration.notes.addAll(unserved.notes());
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

  /** What -v tells: settings that are nothing here, and why. */
  List<Problem> notes() {
    return notes;
  }

  /** A setting's value: environment, then file, then default (which may be null). */
  <T> T get(Setting<T> setting) {
    return find(setting).value();
  }

  /** A setting's value, and who says so. */
  <T> Found<T> find(Setting<T> setting) {
    Found<T> found = null;
    for (String variable : setting.environment()) {
      String text = environment.get(variable);
      if (text != null && !text.isEmpty()) {
        found = fromEnvironment(setting, variable, text);
      }
    }
    if (found != null) {
      return found;
    }
    for (String place : setting.places()) {
      ConfigFile.Entry entry = entries.get(place);
      found = entry == null ? found : fromFile(setting, entry);
    }
    return found == null ? standard(setting) : found;
  }

  /**
   * A value and its origin.
   *
   * @param origin {@code default}, {@code env: NAME} or the file's path
   */
  record Found<T>(T value, String origin) {
    static final String DEFAULT = "default";

    boolean isDefault() {
      return origin.equals(DEFAULT);
    }
  }

  /** Where a setting's value stands; null for a default. */
  Position place(Setting<?> setting) {
    for (int i = setting.environment().size() - 1; i >= 0; i--) {
      String variable = setting.environment().get(i);
      String text = environment.get(variable);
      if (text != null && !text.isEmpty()) {
        return new Position(new SourceText("$" + variable, text), 1, 1);
      }
    }
    Position place = null;
    for (String name : setting.places()) {
      place = entries.containsKey(name) ? entries.get(name).at() : place;
    }
    return place;
  }

  private <T> Found<T> standard(Setting<T> setting) {
    String text = setting.standard();
    T value = text == null ? null : setting.kind().convert(expanded(setting, text), Path.of("/"));
    return new Found<>(value, Found.DEFAULT);
  }

  private <T> Found<T> fromEnvironment(Setting<T> setting, String variable, String text) {
    try {
      T value = setting.kind().convert(expanded(setting, text), workingDirectory);
      return new Found<>(value, "env: " + variable);
    } catch (IllegalArgumentException e) {
      SourceText source = new SourceText("$" + variable, text);
      throw refuse(setting, "env: " + variable, text, new Position(source, 1, 1), e);
    }
  }

  private <T> Found<T> fromFile(Setting<T> setting, ConfigFile.Entry entry) {
    Path directory = file.toAbsolutePath().getParent();
    try {
      T value = setting.kind().convert(expanded(setting, entry.text()), directory);
      return new Found<>(value, file.toString());
    } catch (IllegalArgumentException e) {
      throw refuse(setting, file.toString(), entry.text(), entry.at(), e);
    }
  }

  /** The text with what paths may hold replaced: directories by name and the environment's. */
  private String expanded(Setting<?> setting, String text) {
    if (!setting.kind().type().startsWith("path")) {
      return text;
    }
    String named = text.replace("{{CWD}}", workingDirectory.toString());
    if (named.contains("{{ANSIBLE_HOME}}")) {
      named = named.replace("{{ANSIBLE_HOME}}", get(Settings.HOME).toString());
    }
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    named =
        HOME.matcher(named).replaceAll(match -> match.group(1) + Matcher.quoteReplacement(home));
    return VARIABLE
        .matcher(named)
        .replaceAll(
            match -> {
              String name = match.group(1) == null ? match.group(2) : match.group(1);
              return Matcher.quoteReplacement(environment.getOrDefault(name, match.group()));
            });
  }

  private static UserError refuse(
      Setting<?> setting, String origin, String text, Position at, IllegalArgumentException e) {
    String name = setting.name() + " (from " + origin + ")";
    String wanted = setting + " must be " + e.getMessage() + ", not '" + text + "'";
    return new UserError(
        Problem.at(at, "Invalid type for configuration option setting: " + name + ": " + wanted));
  }
}
