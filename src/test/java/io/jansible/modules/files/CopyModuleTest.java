package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.jansible.module.Diff;
import io.jansible.module.DirectoryController;
import io.jansible.module.ModuleCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results were recorded with ansible-core 2.19. */
class CopyModuleTest {
  private static final byte[] BINARY = {0, 1, (byte) 0xff, '\n', 0, 'x'};

  @TempDir private Path controller;
  @TempDir private Path node;

  @BeforeEach
  void sources() throws Exception {
    mode(Files.writeString(controller.resolve("one"), "one\n"), "rw-r-----");
    Files.write(controller.resolve("bin"), BINARY);
    Path tree = Files.createDirectories(controller.resolve("d/sub/deep"));
    Files.createDirectory(controller.resolve("d/empty"));
    mode(Files.writeString(controller.resolve("d/two"), "two\n"), "rw-------");
    Files.writeString(tree.resolve("it's x"), "x\n");
    Files.createSymbolicLink(controller.resolve("d/lnk"), Path.of("two"));
    Files.createSymbolicLink(controller.resolve("d/lnkdir"), Path.of("sub"));
    Files.createSymbolicLink(controller.resolve("d/dangling"), Path.of("nowhere"));
  }

  @Test
  void aFileIsCopiedWithItsDigestsInTheResult() {
    ModuleCase.Thrice runs = to("one").with("src", "one").thrice();
    assertThat(node.resolve("one")).hasContent("one\n");
    assertThat(runs.real().result().values())
        .containsOnlyKeys(
            "changed",
            "dest",
            "src",
            "checksum",
            "md5sum",
            "uid",
            "gid",
            "owner",
            "group",
            "mode",
            "state",
            "size")
        .contains(
            entry("dest", node + "/one"),
            entry("checksum", "c7059bb19433cc3cabaa6236c83d56668a843dd2"),
            entry("md5sum", "5bbf5a52328e7439ae6e719dfe712200"),
            entry("state", "file"),
            entry("size", 4L));
    assertThat(runs.again().result().values())
        .containsKeys("path", "dest", "checksum", "mode")
        .doesNotContainKeys("md5sum", "src");
    assertThat(runs.check().result().values()).isEqualTo(Map.of("changed", true));
    Diff diff = runs.real().diffs().get(0);
    assertThat(diff).isEqualTo(Diff.text("", "one\n", null, controller + "/one"));
  }

  @Test
  void contentIsWrittenAsText() {
    to("c").with("content", "gr\u00fc\u00df\n").with("mode", "0604").thrice();
    assertThat(node.resolve("c")).hasContent("gr\u00fc\u00df\n");
    assertThat(mode(node.resolve("c"))).isEqualTo("rw----r--");
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a", 1L);
    map.put("b", List.of(1L, true));
    to("json").with("content", map).thrice();
    assertThat(node.resolve("json")).hasContent("{\"a\": 1, \"b\": [1, true]}");
    to("true").with("content", true).thrice();
    assertThat(node.resolve("true")).hasContent("True");
    to("empty").with("content", "").thrice();
    assertThat(node.resolve("empty")).isEmptyFile();
  }

  @Test
  void aFileThatIsThereKeepsItsModeAndShowsWhatChanged() throws Exception {
    Path old = mode(Files.writeString(node.resolve("one"), "old\n"), "rw-r-x---");
    ModuleCase.Thrice runs = to("one").with("src", "one").with("backup", true).thrice();
    assertThat(mode(old)).isEqualTo("rw-r-x---");
    assertThat(Path.of((String) runs.real().get("backup_file"))).hasContent("old\n");
    assertThat(runs.check().diffs())
        .containsExactly(Diff.text("old\n", "one\n", old + "", controller + "/one"));
  }

  @Test
  void equalContentLeavesTheAttributesToSet() throws Exception {
    mode(Files.writeString(node.resolve("one"), "one\n"), "rw-r-xr--");
    ModuleCase.Thrice runs = to("one").with("src", "one").with("mode", "u=rw,go=").thrice();
    assertThat(runs.real().diffs())
        .containsExactly(
            Diff.attributes(
                Map.of("path", node + "/one", "mode", "0654"),
                Map.of("path", node + "/one", "mode", "0600")));
    assertThat(runs.real().get("mode")).isEqualTo("0600");
    to("one").with("src", "one").with("mode", "preserve").thrice();
    assertThat(mode(node.resolve("one"))).isEqualTo("rw-r-----");
  }

  @Test
  void aDirectoryAsDestinationTakesTheFile() {
    assertThat(
            ModuleCase.of(new CopyModule(), node)
                .controller(files())
                .with("src", "one")
                .with("dest", node)
                .run()
                .get("dest"))
        .isEqualTo(node + "/one");
    to("new/x/").with("src", "one").with("directory_mode", "0700").thrice();
    assertThat(node.resolve("new/x/one")).hasContent("one\n");
    assertThat(mode(node.resolve("new"))).isEqualTo("rwx------");
    assertThat(to("none/x").with("src", "one").run().message())
        .isEqualTo("Destination directory " + node + "/none does not exist");
    assertThat(to("new").with("content", "x").run().message())
        .isEqualTo("can not use content with a dir as dest");
  }

  @Test
  void bytesArriveAsTheyAreAndHaveNoDiff() throws Exception {
    ModuleCase.Thrice runs = to("bin").with("src", "bin").thrice();
    assertThat(Files.readAllBytes(node.resolve("bin"))).isEqualTo(BINARY);
    assertThat(runs.real().diffs())
        .containsExactly(Diff.skipped("source file appears to be binary"));
    assertThat(to("bin").with("content", "x").check().diffs())
        .containsExactly(Diff.skipped("destination file appears to be binary"));
    Files.writeString(node.resolve("large"), "x".repeat(104449));
    assertThat(to("large").with("content", "x").check().diffs())
        .containsExactly(Diff.skipped("destination file size is greater than 104448"));
  }

  @Test
  void withoutForceAFileStays() throws Exception {
    Files.writeString(node.resolve("one"), "mine\n");
    ModuleCase.Run run = to("one").with("src", "one").with("force", false).run();
    assertThat(run.result().values()).containsOnlyKeys("changed", "dest", "src");
    assertThat(run.changed()).isFalse();
    to("other").with("src", "one").with("force", false).thrice();
    assertThat(node.resolve("other")).hasContent("one\n");
  }

  @Test
  void aLinkIsReplacedUnlessItIsFollowed() throws Exception {
    Path target = mode(Files.writeString(node.resolve("target"), "old\n"), "rw-------");
    Path link = Files.createSymbolicLink(node.resolve("l"), Path.of("target"));
    assertThat(to("l").with("src", "one").with("follow", true).thrice().real().get("dest"))
        .isEqualTo(target.toString());
    assertThat(target).hasContent("one\n");
    assertThat(mode(target)).isEqualTo("rw-------");
    to("l").with("src", "one").thrice();
    assertThat(link).isRegularFile();
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }

  @Test
  void theContentIsCheckedBeforeAndAfterItArrives() {
    ModuleCase.Run run = to("s").with("content", "v\n").with("checksum", "11f6").run();
    assertThat(run.message())
        .isEqualTo("Copied file does not match the expected checksum. Transfer failed.");
    assertThat(run.get("expected_checksum")).isEqualTo("11f6");
    ModuleCase.Run refused = to("s").with("content", "v\n").with("validate", "grep z %s").run();
    assertThat(refused.message()).isEqualTo("failed to validate");
    assertThat(refused.get("exit_status")).isEqualTo(1L);
    assertThat(node.resolve("s")).doesNotExist();
    assertThat(to("s").with("content", "v\n").with("validate", "true").run().message())
        .isEqualTo("validate must contain %s: true");
  }

  @Test
  void aDirectoryIsCopiedUnderItsName() {
    ModuleCase copy = to("D").with("src", "d").roundTrips(20);
    ModuleCase.Thrice runs = copy.thrice();
    assertThat(node.resolve("D/d/two")).hasContent("two\n");
    assertThat(node.resolve("D/d/sub/deep/it's x")).hasContent("x\n");
    assertThat(node.resolve("D/d/lnk")).isRegularFile();
    assertThat(node.resolve("D/d/lnkdir/deep/it's x")).hasContent("x\n");
    assertThat(node.resolve("D/d/dangling")).isSymbolicLink();
    assertThat(node.resolve("D/d/empty")).isEmptyDirectory();
    assertThat(runs.real().result().values())
        .isEqualTo(Map.of("changed", true, "dest", node + "/D/", "src", "d"));
  }

  @Test
  void ofADirectoryWithASlashTheContentIsCopied() throws Exception {
    ModuleCase copy =
        to("E")
            .with("src", "d/")
            .with("mode", "preserve")
            .with("directory_mode", "0711")
            .with("local_follow", false)
            .roundTrips(20);
    copy.thrice();
    assertThat(mode(node.resolve("E"))).isEqualTo("rwx--x--x");
    assertThat(mode(node.resolve("E/sub/deep"))).isEqualTo("rwx--x--x");
    assertThat(mode(node.resolve("E/empty"))).isEqualTo("rwx--x--x");
    assertThat(mode(node.resolve("E/two"))).isEqualTo("rw-------");
    assertThat(Files.readSymbolicLink(node.resolve("E/lnkdir"))).isEqualTo(Path.of("sub"));
    Files.writeString(node.resolve("E/two"), "changed");
    mode(node.resolve("E/sub/deep/it's x"), "rwxrwxrwx");
    Files.delete(node.resolve("E/lnk"));
    copy.thrice();
    assertThat(node.resolve("E/two")).hasContent("two\n");
    assertThat(node.resolve("E/lnk")).isSymbolicLink();
  }

  @Test
  void anEmptyDirectoryIsNothingToCopy() {
    assertThat(to("e").with("src", "d/empty").thrice().real().changed()).isFalse();
    assertThat(node.resolve("e")).doesNotExist();
  }

  @Test
  void aFileOfTheNodeIsCopiedThere() throws Exception {
    Path source = mode(Files.writeString(node.resolve("src"), "s\n"), "rwxr-x---");
    ModuleCase copy = to("r/").with("src", source).with("remote_src", true);
    ModuleCase.Thrice runs = copy.thrice();
    assertThat(runs.real().result().values())
        .contains(
            entry("dest", node + "/r/src"),
            entry("src", source.toString()),
            entry("checksum", "ded5ba42480fe75dcebba1ce068489ff7be2186a"))
        .containsKeys("md5sum", "mode");
    assertThat(node.resolve("r/src")).hasContent("s\n");
    Files.writeString(node.resolve("r/src"), "other\n");
    to("r/src").with("src", source).with("remote_src", true).with("mode", "preserve").thrice();
    assertThat(mode(node.resolve("r/src"))).isEqualTo("rwxr-x---");
    assertThat(to("r").with("src", "/no/such").with("remote_src", true).run().message())
        .isEqualTo("Source /no/such not found");
    assertThat(to("no/x").with("src", source).with("remote_src", true).run().message())
        .isEqualTo("Destination directory " + node + "/no does not exist");
  }

  @Test
  void aDirectoryOfTheNodeIsCopiedThere() throws Exception {
    Path source = controller.resolve("d");
    ModuleCase copy = to("R").with("src", source).with("remote_src", true);
    copy.run();
    assertThat(node.resolve("R/d/sub/deep/it's x")).hasContent("x\n");
    assertThat(mode(node.resolve("R/d/two"))).isEqualTo("rw-------");
    assertThat(Files.readSymbolicLink(node.resolve("R/d/lnk"))).isEqualTo(Path.of("two"));
    assertThat(copy.thrice().real().result().values())
        .contains(entry("dest", node + "/R/d"), entry("changed", false), entry("checksum", null));
    ModuleCase content = to("R2").with("src", source + "/").with("remote_src", true);
    content.with("mode", "0750").with("local_follow", true).run();
    assertThat(mode(node.resolve("R2"))).isEqualTo("rwxr-x---");
    assertThat(Files.isSymbolicLink(node.resolve("R2/lnk"))).isFalse();
    Files.writeString(node.resolve("R2/two"), "changed");
    Files.delete(node.resolve("R2/empty"));
    content.thrice();
    assertThat(node.resolve("R2/two")).hasContent("two\n");
    assertThat(node.resolve("R2/empty")).isDirectory();
  }

  @Test
  void aSourceIsNeededAndOnlyOne() {
    assertThat(to("x").run().message()).isEqualTo("src (or content) is required");
    assertThat(to("x").with("content", null).run().message())
        .isEqualTo("src (or content) is required");
    assertThat(to("x").with("content", "a").with("src", "one").run().message())
        .isEqualTo("src and content are mutually exclusive");
    assertThat(to("x").with("src", "nope").run().message())
        .startsWith("Could not find or access 'nope'");
  }

  private DirectoryController files() {
    return new DirectoryController(controller);
  }

  private ModuleCase to(String name) {
    return ModuleCase.of(new CopyModule(), node)
        .controller(files())
        .with("dest", node + "/" + name);
  }

  private static Path mode(Path path, String permissions) throws Exception {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
