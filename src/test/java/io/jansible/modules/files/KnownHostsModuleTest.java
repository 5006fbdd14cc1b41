package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsModuleTest {
  private static final String OTHER = "other.example ssh-rsa AAAA\n# a remark\n";
  private static final String RSA = "web.example ssh-rsa BBBB";

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void file() {
    file = directory.resolve("known_hosts");
  }

  private ModuleCase known(String key) {
    ModuleCase known =
        ModuleCase.of(new KnownHostsModule(), directory)
            .with("name", "Web.Example")
            .with("path", file);
    return key == null ? known : known.with("key", key);
  }

  private String text() throws IOException {
    return Files.readString(file);
  }

  @Test
  void aKeyIsAddedOnceAtTheEnd() throws IOException {
    ModuleCase.Thrice thrice = known(RSA).thrice();
    assertThat(text()).isEqualTo(RSA + "\n");
    assertThat(thrice.real().get("diff"))
        .isEqualTo(
            Map.of(
                "before",
                "",
                "after",
                RSA + "\n",
                "before_header",
                "/dev/null",
                "after_header",
                file.toString()));
    assertThat(thrice.real().get("state")).isEqualTo("file");
    assertThat(thrice.check().result().values()).doesNotContainKey("name");
    Files.writeString(file, OTHER + "no end");
    known(RSA).thrice();
    assertThat(text()).isEqualTo(OTHER + "no end\n" + RSA + "\n");
  }

  @Test
  void aKeyTakesThePlaceOfTheOneOfItsTypeOnly() throws IOException {
    Files.writeString(file, RSA + "\n" + "web.example ssh-ed25519 CCCC\n" + OTHER);
    known("web.example ssh-rsa DDDD").thrice();
    assertThat(text())
        .isEqualTo("web.example ssh-ed25519 CCCC\n" + OTHER + "web.example ssh-rsa DDDD\n");
  }

  @Test
  void keysOfAuthoritiesStandBesideTheOthers() throws IOException {
    String authority = "@cert-authority *.EXAMPLE ssh-rsa EEEE\n";
    Files.writeString(file, authority);
    known(RSA).thrice();
    assertThat(text()).isEqualTo(authority + RSA + "\n");
    known(null).with("state", "absent").thrice();
    assertThat(text()).isEqualTo(authority);
  }

  @Test
  void aNameMayBeHashed() throws IOException {
    Files.writeString(file, OTHER + RSA + "\n");
    known(RSA).with("hash_host", true).thrice();
    assertThat(text()).startsWith(OTHER + "|1|").endsWith("= ssh-rsa BBBB\n");
    known(RSA).thrice();
    assertThat(text()).isEqualTo(OTHER + RSA + "\n");
  }

  @Test
  void aKeyIsRemovedWithItsHashedNameToo() throws IOException {
    Files.writeString(file, OTHER);
    known(RSA).with("hash_host", true).run();
    known("web.example ssh-ed25519 CCCC").run();
    ModuleCase.Run stranger = known("web.example ssh-dss FFFF").with("state", "absent").check();
    assertThat(stranger.changed()).isFalse();
    assertThat(stranger.get("name")).isEqualTo("Web.Example");
    known("web.example ssh-ed25519 CCCC").with("state", "absent").thrice();
    assertThat(text()).startsWith(OTHER + "|1|");
    known(null).with("state", "absent").thrice();
    assertThat(text()).isEqualTo(OTHER);
  }

  @Test
  void whatCannotBeMeantFails() throws IOException {
    assertThat(known(null).run().message()).isEqualTo("No key specified when adding a host");
    assertThat(known("db.example ssh-rsa AAAA").run().message())
        .isEqualTo("Host parameter does not match hashed host field in supplied key");
    assertThat(known("a, b ssh-rsa AAAA").with("name", "a, b").run().message())
        .startsWith("Comma separated list of names is not supported.");
    Files.createDirectory(file);
    assertThat(known(RSA).run().message()).endsWith("is a directory, not a file of keys");
  }
}
