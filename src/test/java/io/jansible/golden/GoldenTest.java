package io.jansible.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.cli.Cli;
import io.jansible.cli.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs print what real Ansible printed, and end as it ended; golden/README.md says how. */
class GoldenTest {
  @TempDir private Path home;

  @TestFactory
  Stream<DynamicTest> printsWhatAnsiblePrints() throws IOException, URISyntaxException {
    Path golden = Path.of(GoldenTest.class.getResource("/golden/hosts").toURI()).getParent();
    List<GoldenCase> cases;
    try (Stream<Path> entries = Files.list(golden)) {
      cases = entries.filter(Files::isDirectory).sorted().map(GoldenCase::new).toList();
    }
    assertThat(cases).hasSizeGreaterThan(100);
    return cases.stream()
        .map(golden1 -> DynamicTest.dynamicTest(golden1.name(), () -> compare(golden1)));
  }

  private void compare(GoldenCase golden) throws IOException {
    Path directory = home.resolve(golden.name());
    golden.copyTo(directory);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<Integer> exitCodes = new ArrayList<>();
    for (List<String> words : golden.commands()) {
      exitCodes.add(
          Cli.run(
              words.get(0).replace("ansible", "jansible"),
              new Invocation(
                  words.subList(1, words.size()),
                  environment(golden),
                  directory,
                  InputStream.nullInputStream(),
                  new PrintStream(out, false, StandardCharsets.UTF_8),
                  new PrintStream(err, false, StandardCharsets.UTF_8))));
    }
    String errors = err.toString(StandardCharsets.UTF_8);
    assertThat(Normal.text(out.toString(StandardCharsets.UTF_8), directory, home))
        .as("standard output; standard error was:\n%s", errors)
        .isEqualTo(Normal.text(golden.expected()));
    if (golden.expectedErrors() != null) {
      assertThat(Normal.text(errors, directory, home)).isEqualTo(golden.expectedErrors());
    }
    assertThat(exitCodes).as("exit codes").isEqualTo(golden.exitCodes());
  }

  private Map<String, String> environment(GoldenCase golden) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", home.toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("ANSIBLE_FORKS", "1");
    environment.put("JANSIBLE_COLUMNS", "0");
    environment.putAll(golden.environment());
    return environment;
  }

  @Test
  void splitsCommandLinesAsAShellDoes() {
    assertThat(GoldenCase.words("a 'b c' \"d 'e'\"f  g=''"))
        .containsExactly("a", "b c", "d 'e'f", "g=");
  }
}
