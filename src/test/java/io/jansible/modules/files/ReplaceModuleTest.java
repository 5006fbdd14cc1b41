package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaceModuleTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("file"), "one\ntwo\nthree\n");
  }

  @Test
  void replacesAtEachLine() {
    ModuleCase.Thrice runs = replace("^(t)", "[\\1]").thrice();
    assertThat(runs.real().message()).isEqualTo("2 replacements made");
    assertThat(runs.real().get("rc")).isEqualTo(0L);
    assertThat(runs.again().message()).isEmpty();
    assertThat(file).hasContent("one\n[t]wo\n[t]hree\n");
    assertThat(runs.check().get("diff"))
        .isEqualTo(
            Map.of(
                "before",
                "one\ntwo\nthree\n",
                "after",
                "one\n[t]wo\n[t]hree\n",
                "before_header",
                file.toString(),
                "after_header",
                file.toString()));
  }

  @Test
  void changesOnlyWhatIsBetween() {
    replace("e", "E").with("after", "o").with("before", "\nth").thrice();
    assertThat(file).hasContent("onE\ntwo\nthree\n");
    ModuleCase.Run run = replace("e", "E").with("after", "none").run();
    assertThat(run.changed()).isFalse();
    assertThat(run.message())
        .isEqualTo(
            "Pattern for before/after params did not match the given file: none(?P<subsection>.*)");
  }

  @Test
  void removesWhatHasNoReplacement() {
    ModuleCase.of(new ReplaceModule(), directory)
        .with("path", file)
        .with("regexp", "^t.*\n")
        .thrice();
    assertThat(file).hasContent("one\n");
  }

  @Test
  void bytesThatAreNoTextStay() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, 'a', (byte) 0xc3, (byte) 0xa9, (byte) 0xc3});
    replace("é", "a\\g<0>").run();
    assertThat(Files.readAllBytes(file))
        .isEqualTo(new byte[] {(byte) 0xff, 'a', 'a', (byte) 0xc3, (byte) 0xa9, (byte) 0xc3});
  }

  @Test
  void readsOtherEncodings() throws IOException {
    Files.write(file, "é\n".getBytes(StandardCharsets.ISO_8859_1));
    replace("é", "ü").with("encoding", "latin-1").thrice();
    assertThat(Files.readAllBytes(file)).isEqualTo("ü\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void keepsACopyAndTheOldFileWhenValidationFails() throws IOException {
    ModuleCase.Run run = replace("one", "1").with("backup", true).run();
    assertThat(Path.of((String) run.get("backup_file"))).hasContent("one\ntwo\nthree\n");
    String message = replace("two", "2").with("validate", "grep -q none %s").run().message();
    assertThat(message).isEqualTo("failed to validate: rc:1 error:");
    assertThat(file).hasContent("1\ntwo\nthree\n");
  }

  @Test
  void tellsWhatIsWrong() {
    assertThat(replace("(", "").run().message())
        .isEqualTo("missing ), unterminated subpattern at position 0");
    assertThat(replace("one", "\\2").run().message())
        .isEqualTo("Unable to process replace due to error: invalid group reference 2");
    assertThat(replace("o", "").with("path", directory.resolve("x")).run().get("rc"))
        .isEqualTo(257L);
  }

  private ModuleCase replace(String regexp, String with) {
    return ModuleCase.of(new ReplaceModule(), directory)
        .with("path", file)
        .with("regexp", regexp)
        .with("replace", with);
  }
}
