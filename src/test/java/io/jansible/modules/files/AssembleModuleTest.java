package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssembleModuleTest {
  @TempDir Path directory;
  private Path made;

  @BeforeEach
  void write() throws IOException {
    Path parts = Files.createDirectories(directory.resolve("parts/below")).getParent();
    Files.writeString(parts.resolve("2 b"), "two");
    Files.writeString(parts.resolve("1"), "one\n");
    Files.writeString(parts.resolve(".3"), "hidden\n");
    made = directory.resolve("made");
  }

  @Test
  void putsFragmentsTogetherByName() {
    ModuleCase.Thrice runs = assemble().with("mode", "0640").thrice();
    assertThat(made).hasContent("hidden\none\ntwo");
    assertThat(runs.real().message()).isEqualTo("OK");
    assertThat(runs.real().get("mode")).isEqualTo("0640");
    assertThat(runs.real().get("checksum")).isEqualTo(runs.again().get("checksum"));
  }

  @Test
  void separatesAndChooses() {
    assemble().with("delimiter", "--\\x41\\n").with("ignore_hidden", true).thrice();
    assertThat(made).hasContent("one\n--A\ntwo");
    assemble().with("regexp", "^\\d$").thrice();
    assertThat(made).hasContent("one\n");
  }

  @Test
  void takesFragmentsOfTheController() {
    assemble().with("src", "parts").with("remote_src", false).with("delimiter", "#").thrice();
    assertThat(made).hasContent("hidden\n#\none\n#\ntwo");
  }

  @Test
  void keepsACopyAndTheOldFileWhenValidationFails() throws IOException {
    Files.writeString(made, "old");
    String message = assemble().with("validate", "grep -q none %s").run().message();
    assertThat(message).isEqualTo("failed to validate: rc:1 error:");
    assertThat(made).hasContent("old");
    ModuleCase.Run run = assemble().with("backup", true).run();
    assertThat(Path.of((String) run.get("backup_file"))).hasContent("old");
  }

  @Test
  void tellsWhatIsNoDirectory() {
    Path file = directory.resolve("parts/1");
    assertThat(assemble().with("src", file).run().message())
        .isEqualTo("Source (" + file + ") is not a directory");
    assertThat(assemble().with("src", "/none").run().message())
        .isEqualTo("Source (/none) does not exist");
  }

  private ModuleCase assemble() {
    return ModuleCase.of(new AssembleModule(), directory)
        .with("src", directory.resolve("parts"))
        .with("dest", made);
  }
}
