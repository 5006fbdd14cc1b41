package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagsTest {
  @Test
  void aFileOfVariablesIsNoFileOfFlags(@TempDir Path directory) throws IOException {
    String file = "@" + Files.writeString(directory.resolve("vars"), "--check more.yaml");
    var parsed = Flags.commandLine(Flags.playbook()).parseArgs("-e", file, "site.yaml");

    assertThat(parsed.matchedOptionValue("--extra-vars", List.of())).containsExactly(file);
    assertThat(parsed.hasMatchedOption("--check")).isFalse();
  }
}
