package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearFileTest {
  @TempDir private Path directory;

  @Test
  void theFileBesideItIsMeant() throws IOException {
    Files.createFile(directory.resolve("app.conf"));
    assertThat(NearFile.hint(directory.resolve("app.cnf"))).isEqualTo("did you mean \"app.conf\"?");
    assertThat(NearFile.hint(directory.resolve("other"))).isNull();
    assertThat(NearFile.hint(directory.resolve("nowhere/app.cnf"))).isNull();
  }
}
