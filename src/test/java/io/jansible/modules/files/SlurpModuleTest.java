package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlurpModuleTest {
  @TempDir Path directory;

  @Test
  void bringsBytesAsTheyAre() throws IOException {
    Path file = Files.write(directory.resolve("file"), new byte[] {0, (byte) 0xff, 10});
    ModuleCase.Run run = slurp(file).check();
    assertThat(run.get("content")).isEqualTo("AP8K");
    assertThat(run.get("encoding")).isEqualTo("base64");
    assertThat(run.get("source")).isEqualTo(file.toString());
    assertThat(run.changed()).isFalse();
  }

  @Test
  void tellsWhatIsNoFile() {
    Path missing = directory.resolve("missing");
    assertThat(slurp(missing).run().message()).isEqualTo("File not found: " + missing);
    assertThat(slurp(directory).run().message())
        .isEqualTo("Source is a directory and must be a file: " + directory);
  }

  private ModuleCase slurp(Path path) {
    return ModuleCase.of(new SlurpModule(), directory).with("path", path);
  }
}
