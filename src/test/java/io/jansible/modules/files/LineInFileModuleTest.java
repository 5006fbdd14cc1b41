package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineInFileModuleTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = directory.resolve("file");
    Files.writeString(file, "one\ntwo\n");
  }

  @Test
  void addsALineOnce() throws IOException {
    ModuleCase.Thrice runs = on(file).with("line", "three").thrice();
    assertThat(runs.real().message()).isEqualTo("line added");
    assertThat(runs.real().get("backup")).isEqualTo("");
    assertThat(runs.again().message()).isEmpty();
    assertThat(file).hasContent("one\ntwo\nthree\n");
    assertThat(runs.check().diffs().get(0).after()).isEqualTo("one\ntwo\nthree\n");
  }

  @Test
  void makesAFileAndItsDirectoryWithItsMode() throws IOException {
    Path made = directory.resolve("a/b/made");
    ModuleCase.Thrice runs =
        on(made).with("line", "x").with("create", true).with("mode", "0600").thrice();
    assertThat(runs.real().message())
        .isEqualTo("line added and ownership, perms or SE linux context changed");
    assertThat(made).hasContent("x\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rw-------");
  }

  @Test
  void removesLinesAndCountsThem() {
    ModuleCase.Thrice runs = on(file).with("regexp", "o").with("state", "absent").thrice();
    assertThat(runs.real().message()).isEqualTo("2 line(s) removed");
    assertThat(runs.real().get("found")).isEqualTo(2L);
    assertThat(file).hasContent("");
  }

  @Test
  void aMissingFileIsAnErrorUnlessItMayBeMade() {
    Path missing = directory.resolve("missing");
    ModuleCase.Run run = on(missing).with("line", "x").run();
    assertThat(run.failed()).isTrue();
    assertThat(run.get("rc")).isEqualTo(257L);
    assertThat(run.message()).isEqualTo("Destination " + missing + " does not exist !");
    assertThat(on(missing).with("line", "x").with("state", "absent").run().message())
        .isEqualTo("file not present");
  }

  @Test
  void aDirectoryIsNoFile() {
    ModuleCase.Run run = on(directory).with("line", "x").run();
    assertThat(run.get("rc")).isEqualTo(256L);
  }

  @Test
  void keepsTheOldFileWhenValidationFails() {
    ModuleCase.Run run = on(file).with("line", "x").with("validate", "grep -q none %s").run();
    assertThat(run.message()).isEqualTo("failed to validate: rc:1 error:");
    assertThat(file).hasContent("one\ntwo\n");
    assertThat(directory.toFile().list()).containsExactly("file");
  }

  @Test
  void followsALink() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
    on(link).with("line", "three").thrice();
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("one\ntwo\nthree\n");
  }

  @Test
  void bytesThatAreNoTextStay() throws IOException {
    byte[] odd = {(byte) 0xff, (byte) 0xfe, '\n', 0, 'x', '\n'};
    Files.write(file, odd);
    on(file).with("line", "é").thrice();
    assertThat(Files.readAllBytes(file))
        .startsWith(odd)
        .endsWith((byte) 0xc3, (byte) 0xa9, (byte) '\n');
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(on(file).run().message()).isEqualTo("line is required with state=present");
    assertThat(on(file).with("state", "absent").run().message())
        .isEqualTo("one of line, search_string, or regexp is required with state=absent");
    assertThat(on(file).with("line", "x").with("regexp", "(").run().message())
        .isEqualTo("missing ), unterminated subpattern at position 0");
  }

  private ModuleCase on(Path path) {
    return ModuleCase.of(new LineInFileModule(), directory).with("path", path);
  }
}
