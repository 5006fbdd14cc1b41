package io.jansible.modules.files.unarchive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The values are those of Ansible 2.19 for the same archives. */
class UnarchiveModuleTest {
  @TempDir Path top;
  private Path directory;
  private Path dest;

  @BeforeEach
  void prepare() throws IOException {
    directory = Files.createDirectory(top.resolve("node"));
    dest = Files.createDirectory(directory.resolve("de st"));
    Path tree = Files.createDirectories(top.resolve("tree/top/sub")).getParent();
    Files.writeString(tree.resolve("one"), "one\n");
    Files.writeString(tree.resolve("t w o"), "two\n");
    Files.writeString(tree.resolve("sub/three"), "three\n");
    Files.createSymbolicLink(tree.resolve("link"), Path.of("one"));
    Files.setPosixFilePermissions(
        tree.resolve("one"), PosixFilePermissions.fromString("rwxr-x---"));
    tar("a.tar.gz", "-czf");
    tar("a.tar", "-cf");
  }

  private void tar(String name, String action) throws IOException {
    Process process =
        new ProcessBuilder("tar", action, top.resolve(name).toString(), "top")
            .directory(top.resolve("tree").toFile())
            .start();
    assertThat(process.onExit().join().exitValue()).isZero();
  }

  private ModuleCase unarchive(String archive) {
    return ModuleCase.of(new UnarchiveModule(), directory)
        .with("src", top.resolve(archive))
        .with("dest", dest);
  }

  private ModuleCase remote(String archive) {
    return unarchive(archive).with("remote_src", true);
  }

  @SuppressWarnings("unchecked")
  private static List<String> files(ModuleCase.Run run) {
    return (List<String>) run.get("files");
  }

  @Test
  void anArchiveIsUnpackedOnce() {
    ModuleCase.Run first = remote("a.tar.gz").run();
    ModuleCase.Run second = remote("a.tar.gz").run();

    assertThat(first.result().values())
        .containsEntry("changed", true)
        .containsEntry("handler", "TgzArchive")
        .containsEntry("dest", dest.toString())
        .containsEntry("src", top.resolve("a.tar.gz").toString())
        .containsEntry("state", "directory")
        .containsKeys("uid", "gid", "owner", "group", "mode", "size");
    Map<?, ?> extraction = (Map<?, ?>) first.get("extract_results");
    assertThat(extraction.get("rc")).isEqualTo(0L);
    assertThat(extraction.get("out")).isEqualTo("");
    assertThat(extraction.get("err")).isEqualTo("");
    assertThat(extraction.get("cmd").toString())
        .endsWith("tar, --extract, -C, %s, -z, -f, %s/a.tar.gz]".formatted(dest, top));
    assertThat(dest.resolve("top/sub/three")).hasContent("three");
    assertThat(second.changed()).isFalse();
    assertThat(second.result().values()).doesNotContainKey("extract_results");
    assertThat(second.changes()).isZero();
  }

  @Test
  void whatSomebodyChangedIsUnpackedAgain() throws IOException {
    remote("a.tar").run();
    Files.writeString(dest.resolve("top/one"), "eno\n");

    ModuleCase.Run run = remote("a.tar").run();

    assertThat(run.get("handler")).isEqualTo("TarArchive");
    assertThat(run.changed()).isTrue();
    assertThat(dest.resolve("top/one")).hasContent("one");
    Files.delete(dest.resolve("top/link"));
    assertThat(remote("a.tar").run().changed()).isTrue();
  }

  @Test
  void aFileOfTheControllerIsSentAndRemoved() {
    ModuleCase.Run first = unarchive("a.tar.gz").run();
    ModuleCase.Run second = unarchive("a.tar.gz").run();

    assertThat(first.changed()).isTrue();
    assertThat(second.changed()).isFalse();
    assertThat(dest.resolve("top/one")).hasContent("one");
    assertThat(Path.of((String) first.get("src"))).doesNotExist();
    assertThat(Path.of((String) second.get("src"))).doesNotExist();
  }

  @Test
  void attributesAreSetOnEveryFileAndOnTheTop() throws IOException {
    ModuleCase wanted =
        remote("a.tar.gz")
            .with("extra_opts", List.of("--strip-components=1"))
            .with("mode", "0700")
            .with("list_files", true)
            .roundTrips(2);

    ModuleCase.Run first = wanted.run();
    ModuleCase.Run second = wanted.run();
    Files.setPosixFilePermissions(
        dest.resolve("t w o"), PosixFilePermissions.fromString("rw-r--r--"));
    ModuleCase.Run third = wanted.run();

    assertThat(first.changed()).isTrue();
    assertThat(files(first))
        .containsExactlyInAnyOrder("", "one", "t w o", "link", "sub/", "sub/three");
    assertThat(first.get("mode")).isEqualTo("0700");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dest.resolve("sub"))))
        .isEqualTo("rwx------");
    assertThat(second.changed()).isFalse();
    assertThat(second.inspections()).isEqualTo(1);
    assertThat(third.changed()).isTrue();
    assertThat(third.result().values()).doesNotContainKey("extract_results");
  }

  @Test
  void someOfTheFilesCanBeChosen() {
    ModuleCase.Run run =
        remote("a.tar")
            .with("exclude", List.of("top/sub", "top/l*"))
            .with("list_files", true)
            .run();
    assertThat(dest.resolve("top").toFile().list()).containsExactlyInAnyOrder("one", "t w o");
    assertThat(files(run)).containsExactlyInAnyOrder("top/", "top/one", "top/t w o");

    assertThat(remote("a.tar").with("include", List.of("top/sub/three")).run().changed()).isTrue();
    assertThat(dest.resolve("top/sub/three")).exists();
    assertThat(dest.resolve("top/link")).doesNotExist();
  }

  @Test
  void checkModeKnowsNothingOfTarArchives() {
    ModuleCase.Run run = unarchive("a.tar.gz").check();

    assertThat(run.result().values())
        .containsEntry("skipped", true)
        .containsEntry(
            "msg",
            "remote module (ansible.legacy.unarchive) does not support check mode when using gtar");
  }

  @Test
  void aPathThatExistsMakesItNeedless() {
    ModuleCase.Run run = unarchive("a.tar.gz").with("creates", directory).run();

    assertThat(run.result().values())
        .containsEntry("skipped", true)
        .containsEntry("msg", "skipped, since " + directory + " exists");
    assertThat(dest).isEmptyDirectory();
  }

  @Test
  void whatCannotBeUnpackedIsSaid() throws IOException {
    Files.writeString(top.resolve("text"), "no archive\n");
    Files.createFile(top.resolve("empty"));

    assertThat(remote("text").run().message())
        .startsWith("Failed to find handler for \"" + top.resolve("text") + "\". Make sure the")
        .contains("This does not look like a tar archive");
    assertThat(remote("empty").run().message())
        .isEqualTo("Invalid archive '" + top.resolve("empty") + "', the file is 0 bytes");
    assertThat(remote("missing").run().message())
        .isEqualTo("Source '" + top.resolve("missing") + "' does not exist");
    assertThat(remote("a.tar").with("dest", directory.resolve("x")).run().message())
        .isEqualTo("dest '" + directory.resolve("x") + "' must be an existing dir");
    assertThat(dest).isEmptyDirectory();
  }

  @Test
  void anArchiveThatIsCutOffFails() throws IOException {
    byte[] whole = Files.readAllBytes(top.resolve("a.tar.gz"));
    Files.write(top.resolve("cut.tar.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThat(remote("cut.tar.gz").run().failed()).isTrue();
  }

  @Test
  void aUrlIsDownloadedFirst() {
    ModuleCase.Run run = remote("a.tar.gz").with("src", "file://" + top.resolve("a.tar.gz")).run();
    ModuleCase.Run missing = remote("a.tar.gz").with("src", "file://" + top + "/none").run();

    assertThat(run.changed()).isTrue();
    assertThat(dest.resolve("top/one")).exists();
    assertThat(Path.of((String) run.get("src"))).doesNotExist();
    assertThat(missing.message()).startsWith("Failure downloading file://" + top + "/none, ");
  }
}
