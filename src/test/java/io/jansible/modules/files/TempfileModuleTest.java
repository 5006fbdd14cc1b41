package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempfileModuleTest {
  @TempDir Path directory;

  @Test
  void makesAFileForNobodyElse() {
    ModuleCase.Run run = in(directory).with("suffix", ".x").run();
    assertThat((String) run.get("path")).matches(directory + "/ansible\\.[a-z0-9_]{8}\\.x");
    assertThat(Path.of((String) run.get("path"))).isEmptyFile();
    assertThat(run.get("mode")).isEqualTo("0600");
    assertThat(run.get("state")).isEqualTo("file");
    assertThat(run.changed()).isTrue();
  }

  @Test
  void makesADirectoryEachTimeAnother() {
    ModuleCase task = in(directory).with("state", "directory").with("prefix", "my ");
    ModuleCase.Run first = task.run();
    ModuleCase.Run second = task.run();
    assertThat(Path.of((String) first.get("path"))).isDirectory();
    assertThat(first.get("mode")).isEqualTo("0700");
    assertThat(second.get("path")).isNotEqualTo(first.get("path"));
  }

  @Test
  void tellsWhyThereIsNone() {
    Path missing = directory.resolve("missing");
    assertThat(in(missing).run().message())
        .startsWith("[Errno 2] No such file or directory: '" + missing + "/ansible.");
  }

  private ModuleCase in(Path path) {
    return ModuleCase.of(new TempfileModule(), directory).with("path", path);
  }
}
