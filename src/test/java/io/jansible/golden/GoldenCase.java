package io.jansible.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One directory of golden: a user's command lines, the files beside them, what is expected. */
record GoldenCase(Path directory) {
  /** The files that may name the node or the directory of the case. */
  private static final Set<String> FILLED = Set.of("hosts", "ansible.cfg", "known_hosts");

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

  /** What is typed at each run: nothing without a file {@code stdin}. */
  byte[] input() {
    String text = Files.exists(directory.resolve("stdin")) ? text("stdin") : "";
    return text.getBytes(StandardCharsets.UTF_8);
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

  /** What the file {@code node} says of the machine that the case runs on; none without it. */
  List<String> node() {
    return lines("node").toList();
  }

  /**
   * Copies the files of the case to a directory of its own; modes do not depend on the umask.
   * Programs in {@code bin} can be run.
   *
   * @param filling fills in what a file's text names
   */
  void copyTo(Path target, UnaryOperator<String> filling) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        copy(file, target, filling);
      }
    }
    if (Files.notExists(target.resolve("hosts"))) {
      Files.copy(directory.resolveSibling("hosts"), target.resolve("hosts"));
    }
  }

  private void copy(Path file, Path target, UnaryOperator<String> filling) throws IOException {
    Path copy = target.resolve(directory.relativize(file).toString());
    boolean folder = Files.isDirectory(file);
    if (folder) {
      Files.createDirectories(copy);
    } else if (FILLED.contains(file.getFileName().toString())) {
      Files.writeString(copy, filling.apply(Files.readString(file)));
    } else {
      Files.copy(file, copy);
    }
    boolean program = folder || file.getParent().endsWith("bin") || Files.isExecutable(file);
    Files.setPosixFilePermissions(
        copy, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
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
