package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  @Test
  void everyRunEndsAsItShould(@TempDir Path folder) throws IOException {
    assertThat(Training.in(folder)).isEmpty();
    assertThat(folder.resolve("made/page")).content().contains("ada=1000,").contains("bob=1001\n");
  }
}
