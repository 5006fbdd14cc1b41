package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControllerPythonTest {
  @TempDir private Path directory;

  @Test
  void theControllersPythonIsTheFirstOnThePath() throws IOException {
    Path bin = Files.createDirectory(directory.resolve("bin"));
    Path python = Files.createFile(bin.resolve("python3"));
    assertThat(python.toFile().setExecutable(true)).isTrue();

    assertThat(ControllerPython.find("relative:" + directory + ":" + bin))
        .isEqualTo(python.toString());
  }

  @Test
  void withoutPythonOnTheControllerItIsAName() {
    assertThat(ControllerPython.find(directory.toString())).isEqualTo("python3");
    assertThat(ControllerPython.find("")).isEqualTo("python3");
  }
}
