package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalBridgeTest {
  @TempDir private Path directory;

  @Test
  void theCarrierOfAProgramThatNeverComesLeavesNoPipes() throws Exception {
    for (List<String> shell : List.of(List.of("/bin/sh"), List.of("bash"))) {
      List<String> command = new ArrayList<>(shell);
      command.addAll(List.of("-c", TerminalBridge.CARRY));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("TMPDIR", directory.toString());
      Process carrier = builder.start();
      try (BufferedReader said = carrier.inputReader()) {
        assertThat(Path.of(said.readLine())).isDirectory();
        carrier.destroy();
        carrier.waitFor();
      }
      assertThat(directory).isEmptyDirectory();
    }
  }
}
