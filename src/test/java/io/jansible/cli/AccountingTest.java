package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on this machine's shell, with and without an account of their time. */
class AccountingTest {
  private static final String PLAYBOOK =
      """
      - hosts: all
        gather_facts: false
        tasks:
          - name: Ask
            raw: echo hello
            register: said
          - name: Tell
            debug:
              var: said.stdout
      """;

  private static final Pattern PART =
      Pattern.compile("^ *(\\d+)\\.(\\d{3}) s +\\d+ %  ", Pattern.MULTILINE);

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(directory.resolve("playbook.yaml"), PLAYBOOK);
  }

  /** What a run printed. */
  private record Printed(String out, String err) {}

  private Printed run(String command, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exitCode =
        Cli.run(
            command,
            new Invocation(
                List.of(arguments),
                Map.of("HOME", directory.toString(), "JANSIBLE_COLUMNS", "0"),
                directory,
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8)));
    String errors = err.toString(StandardCharsets.UTF_8);
    assertThat(exitCode).as(errors).isZero();
    return new Printed(out.toString(StandardCharsets.UTF_8), errors);
  }

  private Printed play(String... more) {
    var arguments = new ArrayList<>(List.of("-i", "here,", "-c", "local"));
    arguments.addAll(List.of(more));
    arguments.add("playbook.yaml");
    return run("jansible-playbook", arguments.toArray(String[]::new));
  }

  @Test
  void theAccountLeavesStandardOutputAsItIs() {
    Printed plain = play();
    Printed profiled = play("--profile");

    assertThat(profiled.out()).isEqualTo(plain.out()).contains("PLAY RECAP");
    assertThat(plain.err()).isEmpty();
    assertThat(profiled.err())
        .startsWith("\nPROFILE ***")
        .contains("waiting for nodes: 1 round trip, ")
        .containsPattern("     1  Ask \\(playbook.yaml:4\\)\n")
        .containsPattern("     0  Tell \\(playbook.yaml:7\\)\n")
        .containsPattern("     1 +\\d+ B +6 B  here\n");
  }

  @Test
  void thePartsAddUpToTheWhole() {
    Matcher parts = PART.matcher(play("--profile").err());
    long[] millis =
        parts
            .results()
            .mapToLong(part -> Long.parseLong(part.group(1)) * 1000 + Long.parseLong(part.group(2)))
            .toArray();

    assertThat(millis).hasSize(5);
    assertThat(millis[1] + millis[2] + millis[3] + millis[4]).isEqualTo(millis[0]).isPositive();
  }

  @Test
  void doubleVerboseTellsTheSum() {
    Printed verbose = play("-vv");

    assertThat(verbose.err()).matches("time: .* s = start-up .*; 1 round trip\n");
    assertThat(verbose.out()).doesNotContain("time: ");
    assertThat(play("-v").err()).isEmpty();
  }

  @Test
  void oneModuleIsAccountedForToo() {
    Printed profiled =
        run(
            "jansible",
            "-i",
            "here,",
            "-c",
            "local",
            "all",
            "-m",
            "raw",
            "-a",
            "true",
            "--profile");

    assertThat(profiled.out()).startsWith("here | CHANGED | rc=0 >>");
    assertThat(profiled.err()).contains("     1  raw").contains("  here\n");
  }
}
