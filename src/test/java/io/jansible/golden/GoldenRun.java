package io.jansible.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.cli.Cli;
import io.jansible.cli.Invocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs a case as its user would, and compares what it prints and how it ends. What a case printed
 * instead of what it should is left in target/golden, to be read and perhaps to be copied.
 *
 * @param home the home directory of the case's user, in which the case gets a directory
 */
record GoldenRun(Path home, GoldenCase golden) {
  private static final Path LEFT = Path.of("target", "golden");

  void compare() throws IOException {
    Path directory = home.resolve(golden.name());
    try (GoldenNode node = GoldenNode.of(golden, directory)) {
      golden.copyTo(directory, node::fill);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      List<Integer> exitCodes = run(directory, out, err);
      String output = node.empty(Normal.text(text(out), directory, home));
      String errors = node.empty(Normal.text(text(err), directory, home));
      try {
        compare(output, errors, exitCodes);
      } catch (AssertionError e) {
        leave(output, errors, exitCodes);
        throw e;
      }
    }
  }

  private void compare(String output, String errors, List<Integer> exitCodes) {
    assertThat(output)
        .as("standard output; standard error was:\n%s", errors)
        .isEqualTo(Normal.text(golden.expected()));
    if (golden.expectedErrors() != null) {
      assertThat(errors).isEqualTo(golden.expectedErrors());
    }
    assertThat(exitCodes).as("exit codes").isEqualTo(golden.exitCodes());
  }

  private List<Integer> run(Path directory, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    List<Integer> exitCodes = new ArrayList<>();
    for (List<String> words : golden.commands()) {
      exitCodes.add(
          Cli.run(
              words.get(0).replace("ansible", "jansible"),
              new Invocation(
                  words.subList(1, words.size()),
                  environment(),
                  directory,
                  new ByteArrayInputStream(golden.input()),
                  new PrintStream(out, false, StandardCharsets.UTF_8),
                  new PrintStream(err, false, StandardCharsets.UTF_8))));
    }
    return exitCodes;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", home.toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("ANSIBLE_FORKS", "1");
    environment.put("JANSIBLE_COLUMNS", "0");
    environment.putAll(golden.environment());
    return environment;
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void leave(String output, String errors, List<Integer> exitCodes) throws IOException {
    Path left = Files.createDirectories(LEFT.resolve(golden.name()));
    Files.writeString(left.resolve("expected.txt"), output);
    Files.writeString(left.resolve("expected.err"), errors);
    Files.writeString(
        left.resolve("exit"),
        exitCodes.stream().map(String::valueOf).collect(Collectors.joining("\n", "", "\n")));
  }
}
