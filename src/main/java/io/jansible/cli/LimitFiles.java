package io.jansible.cli;

import io.jansible.inventory.HostPatterns;
import io.jansible.source.NearFile;
import io.jansible.source.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that hold the hosts of a limit, one on each line: {@code --limit @site.retry}. */
final class LimitFiles {
  private final Path workingDirectory;

  LimitFiles(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /**
   * The limit with the lines of each file in its place.
   *
   * @throws UserError when a file cannot be read
   */
  String expand(String limit) {
    List<String> patterns = new ArrayList<>();
    for (String pattern : HostPatterns.split(limit)) {
      if (pattern.startsWith("@")) {
        patterns.addAll(lines(pattern.substring(1)));
      } else {
        patterns.add(pattern);
      }
    }
    // The comma at the end says that colons, as in an address, separate nothing.
    return String.join(",", patterns) + ",";
  }

  private List<String> lines(String name) {
    Path file = workingDirectory.resolve(name).normalize();
    if (Files.notExists(file)) {
      throw Session.error("Unable to find limit file " + name, NearFile.hint(file));
    } else if (Files.isDirectory(file)) {
      throw Session.error(
          "Limit starting with \"@\" must be a file, not a directory: " + name,
          "name a file with a host on each line");
    }
    try {
      return Files.readAllLines(file).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new UserError("The limit file " + name + " cannot be read: " + e.getMessage());
    }
  }
}
