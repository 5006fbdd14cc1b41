package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpensslPrivatekeyModuleTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void path() {
    file = directory.resolve("my key.pem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "DSA", "Ed25519", "Ed448", "X25519", "X448"})
  void aKeyIsMadeOnceForItsOwnerOnly(String type) throws Exception {
    ModuleCase.Thrice runs = task().with("type", type).with("size", 1024L).thrice();
    assertThat(runs.real().changed()).isTrue();
    assertThat(permissions(file)).isEqualTo("rw-------");
    PrivateKey key = KeyReader.read(Files.readAllBytes(file), null);
    assertThat(key.type().text()).isEqualTo(type);
    assertThat(runs.check().get("fingerprint")).isNull();
    for (ModuleCase.Run run : List.of(runs.real(), runs.again())) {
      assertThat(run.result().values())
          .containsOnlyKeys("changed", "filename", "size", "type", "fingerprint")
          .containsEntry("filename", file.toString())
          .containsEntry("size", 1024L)
          .containsEntry("type", type)
          .containsEntry("fingerprint", Fingerprint.all(key.publicKey().der()));
    }
    assertThat(runs.real().diffs().get(0).before()).isEqualTo(Map.of());
    assertThat(runs.real().diffs().get(0).after()).isEqualTo(runs.again().diffs().get(0).before());
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void aKeyOfRealAnsibleIsKeptAndToldInItsWords(Map<String, Object> recorded) throws Exception {
    Files.write(file, Recorded.bytes("keys/" + recorded.get("file")));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    ModuleCase task = task().with("return_content", true);
    ((Map<?, ?>) recorded.get("options")).forEach((name, value) -> task.with((String) name, value));
    ModuleCase.Run run = task.run();
    Map<String, Object> result = new LinkedHashMap<>(run.result().values());
    result.remove("filename");
    assertThat(result).isEqualTo(recorded.get("result"));
    assertThat(run.diffs().get(0).before()).isEqualTo(recorded.get("facts"));
    assertThat(run.diffs().get(0).after()).isEqualTo(recorded.get("facts"));
  }

  static Stream<Map<String, Object>> recorded() {
    return Recorded.lines("keys.jsonl").stream();
  }

  @Test
  void anEccKeyNeedsItsCurve() {
    assertThat(task().with("type", "ECC").run().message())
        .isEqualTo("type is ECC but all of the following are missing: curve");
    ModuleCase.Run run = task().with("type", "ECC").with("curve", "secp384r1").thrice().real();
    assertThat(run.get("curve")).isEqualTo("secp384r1");
  }

  @ParameterizedTest
  @CsvSource({"pkcs1, RSA PRIVATE KEY", "pkcs8, ENCRYPTED PRIVATE KEY"})
  void aPassphraseEncryptsTheKeyAndIsNotTold(String format, String label) throws Exception {
    ModuleCase.Thrice runs =
        task()
            .with("size", 1024L)
            .with("passphrase", "correct horse")
            .with("format", format)
            .thrice();
    String content = Files.readString(file);
    assertThat(content).startsWith("-----BEGIN " + label + "-----\n");
    assertThat(KeyReader.read(Files.readAllBytes(file), "correct horse").size()).isEqualTo(1024);
    assertThat(runs.real().result().values().toString()).doesNotContain("horse");
    assertThat(task().with("size", 1024L).with("regenerate", "fail").run().message())
        .startsWith("Unable to read the key");
  }

  @Test
  void anEmptyPassphraseIsNone() throws Exception {
    task().with("type", "Ed25519").with("passphrase", "").thrice();
    assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----");
  }

  @Test
  void onlyOneCipherIsKnown() {
    assertThat(
            task()
                .with("type", "Ed25519")
                .with("passphrase", "x")
                .with("cipher", "aes256")
                .check()
                .message())
        .isEqualTo("Cryptography backend can only use \"auto\" for cipher option.");
  }

  @Test
  void aRawKeyIsReturnedInBase64() throws Exception {
    ModuleCase.Run run =
        task()
            .with("type", "Ed25519")
            .with("format", "raw")
            .with("return_content", true)
            .thrice()
            .again();
    assertThat(run.get("privatekey"))
        .isEqualTo(Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
  }

  @Test
  void aKeyIsConvertedWithoutChangingIt() throws Exception {
    task().with("type", "Ed25519").run();
    PublicKey before = KeyReader.read(Files.readAllBytes(file), null).publicKey();
    ModuleCase task =
        task().with("type", "Ed25519").with("format", "raw").with("format_mismatch", "convert");
    assertThat(task.thrice().real().changed()).isTrue();
    assertThat(KeyReader.readRaw(Files.readAllBytes(file), KeyType.ED25519).publicKey())
        .isEqualTo(before);
  }

  @Test
  void forceMakesAnotherKeyAndABackupKeepsTheOldOne() throws Exception {
    task().with("type", "Ed25519").run();
    String before = Files.readString(file);
    ModuleCase task = task().with("type", "Ed25519").with("force", true).with("backup", true);
    ModuleCase.Run check = task.check();
    assertThat(check.changed()).isTrue();
    assertThat(check.get("fingerprint")).isNotNull();
    assertThat(check.result().values()).doesNotContainKey("backup_file");
    ModuleCase.Run run = task.run();
    assertThat(Files.readString(file)).isNotEqualTo(before);
    Path backup = Path.of((String) run.get("backup_file"));
    assertThat(backup).hasContent(before);
    assertThat(permissions(backup)).isEqualTo("rw-------");
  }

  @Test
  void permissionsAreThoseOfTheTask() throws Exception {
    assertThat(task().with("type", "Ed25519").with("mode", "0640").thrice().real().changed())
        .isTrue();
    assertThat(permissions(file)).isEqualTo("rw-r-----");
    assertThat(task().with("type", "Ed25519").thrice().real().changed()).isTrue();
    assertThat(permissions(file)).isEqualTo("rw-------");
    task().with("type", "Ed25519").with("mode", "g+r").with("force", true).run();
    assertThat(permissions(file)).isEqualTo("rw-r-----");
  }

  @Test
  void aNewKeyTakesAnOldOnesPlaceAlsoBehindALink() throws Exception {
    Path target = directory.resolve("target");
    Files.writeString(target, "something else\n");
    Files.createSymbolicLink(file, target);
    assertThat(task().with("type", "Ed25519").run().changed()).isTrue();
    assertThat(file).isRegularFile();
    assertThat(Files.isSymbolicLink(file)).isFalse();
    assertThat(target).hasContent("something else");
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void aKeyIsRemoved() throws Exception {
    task().with("type", "Ed25519").run();
    ModuleCase.Thrice runs = task().with("state", "absent").with("return_content", true).thrice();
    assertThat(runs.real().changed()).isTrue();
    assertThat(runs.real().result().values())
        .containsEntry("fingerprint", null)
        .containsEntry("privatekey", null);
    assertThat(file).doesNotExist();
    task().with("type", "Ed25519").run();
    Object backup = task().with("state", "absent").with("backup", true).run().get("backup_file");
    assertThat(Path.of((String) backup)).exists();
    assertThat(file).doesNotExist();
  }

  @Test
  void whereNoKeyCanBeItSaysSo() throws Exception {
    Path nowhere = directory.resolve("nowhere");
    ModuleCase.Run run =
        task().with("type", "Ed25519").with("path", nowhere.resolve("key")).check();
    assertThat(run.message())
        .isEqualTo("The directory " + nowhere + " does not exist or the file is not a directory");
    assertThat(run.get("name")).isEqualTo(nowhere.toString());
    Files.createDirectory(nowhere);
    assertThat(task().with("path", nowhere).run().message()).contains("is a directory");
  }

  private ModuleCase task() {
    return ModuleCase.of(new OpensslPrivatekeyModule(), directory).with("path", file);
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
