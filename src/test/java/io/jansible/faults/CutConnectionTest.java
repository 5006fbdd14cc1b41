package io.jansible.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.connection.TestNode;
import io.jansible.module.DirectoryController;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The connection is cut at each request of a task, at four moments of it. After each, every file is
 * the old one or the new one, no temporary file is left, and the next run does the rest.
 */
class CutConnectionTest {
  private static final String OLD = "old\n".repeat(2_000);
  private static final String NEW = "a new line\n".repeat(8_000);

  @TempDir private Path directory;
  private Path source;
  private Path goal;
  private TestNode node;

  @BeforeEach
  void start() throws Exception {
    source = Files.createDirectory(directory.resolve("source"));
    goal = Files.createDirectory(directory.resolve("goal"));
    node = new TestNode(Files.createDirectory(directory.resolve("node")));
  }

  @AfterEach
  void stop() throws IOException {
    node.close();
  }

  private CutTask task(String module) {
    var controller = new DirectoryController(source).variable("name", NEW);
    return new CutTask(node, goal, controller, module);
  }

  private static void oldFile(Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), OLD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
  }

  @Test
  void aFileIsCopied() throws Exception {
    Files.writeString(source.resolve("file"), NEW);
    CutTask copy = task("copy").with("src", "file").with("dest", goal.resolve("file"));

    assertThat(copy.with("mode", "0600").cutEverywhere()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void aCopyReplacesAFileThatIsValidatedAndBackedUp() throws Exception {
    Files.writeString(source.resolve("file"), NEW);
    task("copy")
        .with("src", "file")
        .with("dest", goal.resolve("file"))
        .with("backup", true)
        .with("validate", "grep -q new %s")
        .over(CutConnectionTest::oldFile)
        .cutEverywhere();
  }

  @Test
  void aTemplateReplacesAFile() throws Exception {
    Files.writeString(source.resolve("file.j2"), "it is {{ name }}\n");
    task("template")
        .with("src", "file.j2")
        .with("dest", goal.resolve("file"))
        .over(CutConnectionTest::oldFile)
        .cutEverywhere();
  }

  @Test
  void aDirectoryIsCopied() throws Exception {
    Files.writeString(source.resolve("file"), NEW);
    Files.writeString(Files.createDirectory(source.resolve("more")).resolve("other"), NEW);
    task("copy")
        .with("src", source + "/")
        .with("dest", goal)
        .over(CutConnectionTest::oldFile)
        .cutEverywhere();
  }

  @Test
  void aFileOfTheNodeIsCopied() throws Exception {
    Path from = Files.writeString(source.resolve("file"), NEW);
    task("copy")
        .with("src", from)
        .with("remote_src", true)
        .with("dest", goal.resolve("file"))
        .over(CutConnectionTest::oldFile)
        .cutEverywhere();
  }

  @Test
  void aDirectoryOfTheNodeIsCopied() throws Exception {
    Files.writeString(source.resolve("file"), NEW);
    task("copy")
        .with("src", source + "/")
        .with("remote_src", true)
        .with("dest", goal)
        .over(CutConnectionTest::oldFile)
        .cutEverywhere();
  }

  @Test
  void anArchiveIsUnpacked() throws Exception {
    Path inside = Files.createDirectory(directory.resolve("inside"));
    Files.writeString(inside.resolve("file"), NEW);
    Files.writeString(inside.resolve("other"), OLD);
    Path archive = source.resolve("archive.tar");
    var tar = List.of("tar", "-cf", archive.toString(), "-C", inside.toString(), "file", "other");
    assertThat(new ProcessBuilder(tar).inheritIO().start().waitFor()).isZero();
    task("unarchive")
        .with("src", "archive.tar")
        .with("dest", goal)
        .with("extra_opts", List.of("--verbose"))
        .over(CutConnectionTest::oldFile)
        .cutEverywhere();
  }

  @Test
  void aLineIsChanged() throws Exception {
    task("lineinfile")
        .with("path", goal.resolve("file"))
        .with("line", "a new line")
        .over(CutConnectionTest::oldFile)
        .cutEverywhere();
  }

  @Test
  void aFileIsFetched() throws Exception {
    Path from = Files.writeString(source.resolve("file"), NEW);
    task("get_url")
        .with("url", "file://" + from)
        .with("dest", goal)
        .with("tmp_dest", node.places().get(1))
        .with("force", true)
        .over(CutConnectionTest::oldFile)
        .cutEverywhere();
  }

  @Test
  void aLinkTakesTheOldOnesPlace() throws Exception {
    task("file")
        .with("path", goal.resolve("link"))
        .with("src", "new")
        .with("state", "link")
        .with("force", true)
        .over(to -> Files.createSymbolicLink(to.resolve("link"), Path.of("old")))
        .cutEverywhere();
  }

  @Test
  void aKeyIsMadeThatNobodyElseMayRead() throws Exception {
    Path key = goal.resolve("key");
    task("openssl_privatekey")
        .with("path", key)
        .with("type", "ECC")
        .with("curve", "secp256r1")
        .neverTheSame("-----BEGIN EC PRIVATE KEY-----\n[^-]*-----END EC PRIVATE KEY-----\n")
        .cutEverywhere();
  }
}
