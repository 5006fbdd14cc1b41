package io.jansible.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One directory of golden: a user's command lines, the files beside them, what is expected. */
record GoldenCase(Path directory) {
  String name() {
    return directory.getFileName().toString();
  }

  /** The words of each run, the program's name first. */
  List<List<String>> commands() {
    return lines("command").map(GoldenCase::words).toList();
  }

  /** What the environment holds beside the usual. */
  Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    lines("env")
        .map(line -> line.split("=", 2))
        .forEach(entry -> environment.put(entry[0], entry[1]));
    return environment;
  }

  List<Integer> exitCodes() {
    return lines("exit").flatMap(line -> Stream.of(line.split(" "))).map(Integer::valueOf).toList();
  }

  String expected() {
    return text("expected.txt");
  }

  /** What jansible itself prints to standard error, or null when that is not compared. */
  String expectedErrors() {
    return Files.exists(directory.resolve("expected.err")) ? text("expected.err") : null;
  }

  /** Copies the files of the case to a directory of its own; modes do not depend on the umask. */
  void copyTo(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(directory.relativize(file).toString());
        boolean folder = Files.isDirectory(file);
        if (folder) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
        Files.setPosixFilePermissions(
            copy, PosixFilePermissions.fromString(folder ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
    if (Files.notExists(target.resolve("hosts"))) {
      Files.copy(directory.resolveSibling("hosts"), target.resolve("hosts"));
    }
  }

  private Stream<String> lines(String file) {
    return Files.exists(directory.resolve(file)) ? text(file).lines() : Stream.of();
  }

  private String text(String file) {
    try {
      return Files.readString(directory.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Splits as a shell does, as far as the cases quote. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (c == ' ' && quote == 0) {
        if (word != null) {
          words.add(word.toString());
        }
        word = null;
        continue;
      }
      word = word == null ? new StringBuilder() : word;
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else {
        word.append(c);
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }
}
