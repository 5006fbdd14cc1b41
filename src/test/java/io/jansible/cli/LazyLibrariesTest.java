package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM's own log tells which libraries a run has loaded. */
class LazyLibrariesTest {
  private static final List<String> HEAVY =
      List.of("com.hubspot.", "org.bouncycastle.", "com.jcraft.", "com.fasterxml.", "org.jline.");

  @TempDir private Path folder;

  @Test
  void aLocalRunWithoutStatementsLoadsNone() throws IOException, InterruptedException {
    String loaded = loaded("command: echo {{ 1 + 1 }}", "when: 1 == 1");
    assertThat(loaded).contains("io.jansible.connection.LocalMachine");
    for (String library : HEAVY) {
      assertThat(loaded).doesNotContain(" " + library);
    }
  }

  @Test
  void aStatementLoadsTheTemplateLibraryOnly() throws IOException, InterruptedException {
    String loaded = loaded("command: echo {% if true %}yes{% endif %}", "when: true");
    assertThat(loaded)
        .contains(" com.hubspot.")
        .doesNotContain(" com.jcraft.", " org.bouncycastle.");
  }

  private String loaded(String action, String condition) throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("playbook.yaml"),
        """
        - hosts: localhost
          gather_facts: no
          tasks:
            - %s
              %s
        """
            .formatted(action, condition));
    Files.writeString(folder.resolve("ansible.cfg"), "");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-Xlog:class+load:file=loaded",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.jansible.cli.Main",
            "jansible-playbook",
            "-i",
            "localhost,",
            "-c",
            "local",
            "playbook.yaml");
    Process process = java.directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return Files.readString(folder.resolve("loaded"));
  }
}
