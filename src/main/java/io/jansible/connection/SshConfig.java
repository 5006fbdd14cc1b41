package io.jansible.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads ssh_config(5) files for one host. */
final class SshConfig {
  private static final int DEPTH = 16;

  private final SshHome home;
  private final String original;
  private final SshOptions known;
  private final SshOptions found = new SshOptions();
  private final List<String> onlySystem = new ArrayList<>();

  /**
   * @param original the host as it was asked for
   * @param known what was already said, for Match
   */
  SshConfig(SshHome home, String original, SshOptions known) {
    this.home = home;
    this.original = original;
    this.known = known;
  }

  SshOptions options() {
    return found;
  }

  /** What only the system's ssh can decide: conditions of Match. */
  List<String> onlySystem() {
    return onlySystem;
  }

  /** Reads a file, if it is there. */
  SshConfig read(Path file) {
    read(file, true, 0);
    return this;
  }

  private void read(Path file, boolean applies, int depth) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return; // as ssh does with a file that it may not read
    }
    boolean active = applies;
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      int end = 0;
      while (end < text.length() && "= \t".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String keyword = text.substring(0, end).toLowerCase(Locale.ROOT);
      String value = value(text.substring(end));
      switch (keyword) {
        case "host" -> active = applies && SshWords.matches(SshWords.split(value), original);
        case "match" -> active = applies && matches(SshWords.split(value));
        case "include" -> include(SshWords.split(value), file, active, depth);
        default -> {
          if (active) {
            found.add(keyword, value);
          }
        }
      }
    }
  }

  private void include(List<String> patterns, Path from, boolean active, int depth) {
    if (!active || depth >= DEPTH) {
      return;
    }
    for (String pattern : patterns) {
      Path base = from.startsWith(home.home()) ? home.home().resolve(".ssh") : from.getParent();
      Path path = pattern.startsWith("~") ? home.path(pattern) : base.resolve(pattern);
      for (Path each : expand(path)) {
        read(each, true, depth + 1);
      }
    }
  }

  private static List<Path> expand(Path pattern) {
    String name = pattern.getFileName().toString();
    if (name.indexOf('*') < 0 && name.indexOf('?') < 0) {
      return List.of(pattern);
    }
    var files = new ArrayList<Path>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(pattern.getParent())) {
      for (Path each : all) {
        if (SshWords.glob(name, each.getFileName().toString())) {
          files.add(each);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    files.sort(null);
    return files;
  }

  private boolean matches(List<String> conditions) {
    boolean all = true;
    for (int i = 0; i < conditions.size(); i++) {
      String condition = conditions.get(i).toLowerCase(Locale.ROOT);
      boolean negated = condition.startsWith("!");
      if (condition.equals("all")) {
        continue;
      }
      i++;
      String value = i < conditions.size() ? conditions.get(i) : "";
      all &= holds(negated ? condition.substring(1) : condition, value) != negated;
    }
    return all;
  }

  private boolean holds(String condition, String value) {
    List<String> patterns = List.of(value.split(","));
    return switch (condition) {
      case "host" -> SshWords.matches(patterns, hostName());
      case "originalhost" -> SshWords.matches(patterns, original);
      case "user" -> SshWords.matches(patterns, user());
      case "localuser" -> SshWords.matches(patterns, home.user());
      default -> {
        onlySystem.add("Match " + condition);
        yield false;
      }
    };
  }

  private String user() {
    return known.first("user").or(() -> found.first("user")).orElse(home.user());
  }

  private String hostName() {
    return known
        .first("hostname")
        .or(() -> found.first("hostname"))
        .orElse(original)
        .replace("%h", original);
  }

  /** A value as it follows a keyword: after spaces and at most one equals sign, without quotes. */
  static String value(String text) {
    String value = text.strip();
    if (value.startsWith("=")) {
      value = value.substring(1).strip();
    }
    boolean whole =
        value.length() > 1 && value.startsWith("\"") && value.indexOf('"', 1) == value.length() - 1;
    return whole ? value.substring(1, value.length() - 1) : value;
  }
}
