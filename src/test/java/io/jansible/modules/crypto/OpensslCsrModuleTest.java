package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpensslCsrModuleTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void keys() throws Exception {
    Recorded.copyKeys(directory);
    file = directory.resolve("a.csr");
  }

  @Test
  void inCheckModeTheKeyMayStillBeMissing() throws Exception {
    ModuleCase task = task().with("privatekey_path", directory.resolve("later.key"));
    ModuleCase.Run run = task.check();
    assertThat(run.changed()).isTrue();
    assertThat(run.get("subjectAltName")).isEqualTo(List.of("DNS:a"));
    assertThat(task.run().message())
        .isEqualTo("The private key file " + directory.resolve("later.key") + " does not exist");
    task().run();
    assertThat(task.check().failed()).isTrue();
    assertThat(task.with("force", true).check().changed()).isTrue();
  }

  @Test
  void aDamagedRequestIsMadeAnewAndKeptInABackup() throws Exception {
    Files.writeString(file, "garbage\n");
    ModuleCase.Run run = task().with("backup", true).with("return_content", true).run();
    assertThat(run.changed()).isTrue();
    assertThat(Path.of((String) run.get("backup_file"))).hasContent("garbage");
    assertThat(run.get("csr")).isEqualTo(Files.readString(file));
    assertThat(run.diffs().get(0).before().toString()).isEqualTo("{can_parse_csr=false}");
  }

  @Test
  void aRequestIsRemoved() throws Exception {
    task().run();
    ModuleCase.Run run =
        task().with("state", "absent").with("return_content", true).thrice().real();
    assertThat(run.changed()).isTrue();
    assertThat(run.result().values())
        .containsEntry("csr", null)
        .containsEntry("subject", List.of(List.of("CN", "a")))
        .doesNotContainKey("backup_file");
    assertThat(file).doesNotExist();
  }

  @Test
  void onlyAttributesAreSetOnARequestThatIsAsItShallBe() throws Exception {
    task().run();
    String before = Files.readString(file);
    assertThat(task().with("mode", "0600").thrice().real().changed()).isTrue();
    assertThat(file).hasContent(before);
  }

  @Test
  void aKeysContentIsNotTold() throws Exception {
    String key = Files.readString(directory.resolve("keys/rsa.pem"));
    ModuleCase.Run run =
        ModuleCase.of(new OpensslCsrModule(), directory)
            .with("path", file)
            .with("privatekey_content", key)
            .with("common_name", "a")
            .run();
    assertThat(run.get("privatekey")).isNull();
    assertThat(run.result().values().toString()).doesNotContain("PRIVATE KEY");
  }

  private ModuleCase task() {
    return ModuleCase.of(new OpensslCsrModule(), directory)
        .with("path", file)
        .with("privatekey_path", directory.resolve("keys/ed25519.pem"))
        .with("common_name", "a");
  }
}
