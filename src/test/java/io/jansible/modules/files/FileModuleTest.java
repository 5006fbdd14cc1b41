package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.jansible.module.ModuleCase;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results were recorded with ansible-core 2.19. */
class FileModuleTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void aFile() throws Exception {
    file = Files.writeString(directory.resolve("f"), "hello\n");
    mode(file, "rw-r--r--");
  }

  @Test
  void directoriesAreMadeWithThoseAboveThemAndAllGetTheMode() {
    Path made = directory.resolve("a/it's b");
    ModuleCase.Thrice runs = at(made).with("state", "directory").with("mode", 0700L).thrice();
    assertThat(mode(made)).isEqualTo("rwx------");
    assertThat(mode(made.getParent())).isEqualTo("rwx------");
    assertThat(runs.real().result().values())
        .containsOnlyKeys(
            "changed", "path", "uid", "gid", "owner", "group", "mode", "state", "size")
        .contains(
            entry("path", made.toString()), entry("mode", "0700"), entry("state", "directory"));
    assertThat(after(runs.real())).contains(entry("state", "directory"), entry("mode", "0700"));
    assertThat(before(runs.real())).contains(entry("state", "absent"));
    assertThat(runs.check().result().values()).containsOnlyKeys("changed", "path");
    assertThat(after(runs.check())).isEqualTo(Map.of("path", made + "", "state", "directory"));
    assertThat(after(runs.again())).isEqualTo(Map.of("path", made.toString()));
  }

  @Test
  void aModeIsChangedAndTheDiffShowsIt() {
    ModuleCase.Thrice runs = at(file).with("mode", "u=rw,g=r,o=").thrice();
    assertThat(mode(file)).isEqualTo("rw-r-----");
    assertThat(before(runs.real())).isEqualTo(Map.of("path", file + "", "mode", "0644"));
    assertThat(after(runs.real())).isEqualTo(Map.of("path", file + "", "mode", "0640"));
    assertThat(runs.check().get("mode")).isEqualTo("0644");
    assertThat(runs.real().get("mode")).isEqualTo("0640");
    assertThat(runs.real().get("state")).isEqualTo("file");
  }

  @Test
  void theOwnerThatAFileHasIsNoChangeByNameOrNumber() throws Exception {
    Object uid = Files.getAttribute(file, "unix:uid");
    at(file).with("owner", System.getProperty("user.name")).thrice();
    assertThat(at(file).with("owner", uid).run().changed()).isFalse();
  }

  @Test
  void anOwnerWhomNobodyKnowsIsToldWithTheFile() {
    ModuleCase.Run run = at(file).with("owner", "no such user").run();
    assertThat(run.message()).isEqualTo("chown failed: failed to look up user no such user");
    assertThat(run.result().values())
        .contains(entry("path", file.toString()), entry("mode", "0644"), entry("failed", true));
    assertThat(at(file).with("group", "nosuch").run().message())
        .isEqualTo("chgrp failed: failed to look up group nosuch");
  }

  @Test
  void theStateFileWantsAFile() {
    Path nothing = directory.resolve("nothing");
    ModuleCase.Run run = at(nothing).with("state", "file").run();
    assertThat(run.message()).isEqualTo("file (" + nothing + ") is absent, cannot continue");
    assertThat(run.get("state")).isEqualTo("absent");
    assertThat(at(directory).with("state", "file").run().message())
        .isEqualTo("file (" + directory + ") is directory, cannot continue");
    assertThat(at(file).with("state", "directory").run().message())
        .isEqualTo(file + " already exists as a file");
  }

  @Test
  void touchMakesAFileAndRenewsItsTimes() throws Exception {
    Path made = directory.resolve("t");
    ModuleCase touch = at(made).with("state", "touch").with("mode", "0600");
    assertThat(touch.check().result().values())
        .isEqualTo(Map.of("changed", true, "dest", made.toString()));
    assertThat(touch.run().result().values())
        .contains(entry("dest", made.toString()), entry("mode", "0600"), entry("size", 0L));
    Files.setLastModifiedTime(made, FileTime.from(Instant.EPOCH));
    assertThat(touch.run().changed()).isTrue();
    assertThat(Files.getLastModifiedTime(made).toInstant()).isAfter(Instant.EPOCH);
    touch.with("modification_time", "preserve").with("access_time", "preserve").thrice();
  }

  @Test
  void timesAreSetAndComparedInTheNodesZone() throws Exception {
    ModuleCase touch =
        at(file)
            .with("state", "touch")
            .with("modification_time", "2020-01-02")
            .with("modification_time_format", "%Y-%m-%d")
            .with("access_time", "202001010203.04");
    ModuleCase.Run real = touch.run();
    assertThat(after(real)).containsKeys("atime", "mtime", "state");
    ModuleCase.Run again = touch.run();
    assertThat(again.changed()).isFalse();
    assertThat(after(again)).doesNotContainKeys("atime", "mtime");
    java.time.ZoneId zone = java.time.ZoneId.systemDefault();
    assertThat(Files.getLastModifiedTime(file).toInstant())
        .isEqualTo(java.time.LocalDate.of(2020, 1, 2).atStartOfDay(zone).toInstant());
    assertThat(at(file).with("access_time", "bad").run().message())
        .isEqualTo(
            "Error while obtaining timestamp for time bad using format %Y%m%d%H%M.%S: time data"
                + " 'bad' does not match format '%Y%m%d%H%M.%S'");
  }

  @Test
  void aTouchThatCannotSetTheAttributesLeavesNoFile() {
    Path made = directory.resolve("t");
    assertThat(at(made).with("state", "touch").with("attributes", "no such flag").run().message())
        .isEqualTo("chattr failed");
    assertThat(made).doesNotExist();
  }

  @Test
  void linksAreMadeAndRetargeted() throws Exception {
    Path link = directory.resolve("l");
    ModuleCase.Thrice runs = at(link).with("state", "link").with("src", "f").thrice();
    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("f"));
    assertThat(runs.real().result().values())
        .contains(
            entry("dest", link.toString()),
            entry("src", "f"),
            entry("state", "link"),
            entry("mode", "0777"));
    Files.createDirectory(directory.resolve("d"));
    ModuleCase.Thrice again = at(link).with("state", "link").with("src", "d").thrice();
    assertThat(before(again.real())).isEqualTo(Map.of("path", link + "", "src", "f"));
    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("d"));
    at(link).with("state", "link").with("src", "f").thrice();
    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("f"));
  }

  @Test
  void aLinkToNowhereNeedsForce() throws Exception {
    Path link = directory.resolve("l");
    ModuleCase make = at(link).with("state", "link").with("src", "nope");
    assertThat(make.run().message())
        .isEqualTo(
            "src file does not exist, use 'force=yes' if you really want to create the link: "
                + directory
                + "/nope");
    ModuleCase.Run run = make.with("force", true).run();
    assertThat(run.result().values())
        .isEqualTo(Map.of("changed", true, "dest", link.toString(), "src", "nope"));
    assertThat(run.result().warnings())
        .containsExactly(
            "Cannot set fs attributes on a non-existent symlink target. follow should be set to"
                + " False to avoid this.");
    assertThat(at(link).run().result().values())
        .containsEntry("src", null)
        .containsEntry("changed", false);
  }

  @Test
  void aLinkTakesAFilesPlaceWithForceOnly() throws Exception {
    Path other = Files.writeString(directory.resolve("g"), "");
    ModuleCase make = at(other).with("state", "link").with("src", "f");
    assertThat(make.run().message())
        .isEqualTo("refusing to convert from file to symlink for " + other);
    make.with("force", true).thrice();
    Path full = Files.createDirectory(directory.resolve("full"));
    Files.writeString(full.resolve("x"), "");
    ModuleCase over = at(full).with("state", "link").with("src", "../f").with("force", true);
    assertThat(over.run().message())
        .isEqualTo("the directory " + full + " is not empty, refusing to convert it");
    Files.delete(full.resolve("x"));
    over.thrice();
    assertThat(Files.readSymbolicLink(full)).isEqualTo(Path.of("../f"));
    assertThat(at(directory.resolve("n")).with("state", "link").run().message())
        .isEqualTo("src is required for creating new symlinks");
  }

  @Test
  void whatALinkLeadsToGetsTheModeWhenLinksAreFollowed() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("l"), Path.of("f"));
    ModuleCase.Thrice runs = at(link).with("mode", "0600").thrice();
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(before(runs.real())).isEqualTo(Map.of("path", link + "", "mode", "0644"));
    assertThat(runs.real().get("src")).isEqualTo("f");
    at(link).with("state", "file").with("mode", "0640").thrice();
    assertThat(at(link).with("state", "file").run().get("path")).isEqualTo(file.toString());
    ModuleCase.Run kept = at(link).with("mode", "0604").with("follow", false).run();
    assertThat(kept.get("mode")).isEqualTo("0777");
    assertThat(mode(file)).isEqualTo("rw-r-----");
  }

  @Test
  void aDirectoryBehindALinkIsADirectoryWhenLinksAreFollowed() throws Exception {
    Path real = Files.createDirectory(directory.resolve("d"));
    Path link = Files.createSymbolicLink(directory.resolve("ld"), Path.of("d"));
    ModuleCase.Thrice runs = at(link).with("state", "directory").with("mode", "0711").thrice();
    assertThat(runs.real().get("path")).isEqualTo(real.toString());
    assertThat(at(link).with("state", "directory").with("follow", false).run().message())
        .isEqualTo(link + " already exists as a link");
  }

  @Test
  void hardLinksShareTheFile() throws Exception {
    Path link = directory.resolve("h");
    ModuleCase.Thrice runs = at(link).with("state", "hard").with("src", file).thrice();
    assertThat(Files.isSameFile(link, file)).isTrue();
    assertThat(runs.real().result().values())
        .contains(
            entry("dest", link.toString()), entry("src", file.toString()), entry("state", "hard"));
    Path other = Files.writeString(directory.resolve("other"), "");
    ModuleCase make = at(other).with("state", "hard").with("src", file);
    assertThat(make.run().message()).isEqualTo("Cannot link, file exists at destination");
    make.with("force", true).thrice();
    assertThat(at(link).with("state", "hard").with("src", "/nope").run().message())
        .isEqualTo("src does not exist");
    Path inside = Files.createDirectory(directory.resolve("d"));
    assertThat(at(inside).with("state", "hard").with("src", file).run().get("dest"))
        .isEqualTo(inside + "/f");
  }

  @Test
  void absentRemovesWhateverIsThere() throws Exception {
    Path tree = Files.createDirectories(directory.resolve("d/e"));
    Files.writeString(tree.resolve("-x y"), "");
    ModuleCase.Thrice runs = at(tree.getParent()).with("state", "absent").thrice();
    assertThat(runs.real().result().values())
        .isEqualTo(Map.of("changed", true, "path", tree.getParent() + "", "state", "absent"));
    assertThat(before(runs.check()))
        .containsEntry("state", "directory")
        .containsEntry(
            "path_content",
            Map.of("directories", List.of(tree + ""), "files", List.of(tree + "/-x y")));
    assertThat(runs.again().diffs()).isEmpty();
    Path link = Files.createSymbolicLink(directory.resolve("l"), Path.of("nowhere"));
    at(link).with("state", "absent").thrice();
    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void recurseChangesEverythingInTheDirectoryAndBehindItsLinks() throws Exception {
    Path tree = Files.createDirectories(directory.resolve("d/e"));
    Path inner = Files.writeString(tree.resolve("line\nend"), "");
    mode(inner, "rwxr-xr-x");
    Files.createSymbolicLink(tree.resolve("l"), file);
    Files.createSymbolicLink(tree.resolve("dangling"), Path.of("nowhere"));
    ModuleCase.Thrice runs =
        at(directory.resolve("d"))
            .with("state", "directory")
            .with("recurse", true)
            .with("mode", "u=rwX,g=rX,o=")
            .thrice();
    assertThat(mode(tree)).isEqualTo("rwxr-x---");
    assertThat(mode(inner)).isEqualTo("rwxr-x---");
    assertThat(mode(file)).isEqualTo("rw-r-----");
    assertThat(after(runs.real())).containsOnlyKeys("path", "mode");
    mode(file, "rw-r--r--");
    assertThat(
            at(tree)
                .with("state", "directory")
                .with("recurse", true)
                .with("mode", "u=rwX,g=rX,o=")
                .with("follow", false)
                .run()
                .changed())
        .isFalse();
    assertThat(at(file).with("state", "touch").with("recurse", true).run().message())
        .isEqualTo("recurse option requires state to be 'directory'");
  }

  @Test
  void whatCannotBeDoneIsToldWithTheReason() {
    ModuleCase.Run run = at(file.resolve("x")).with("state", "directory").run();
    assertThat(run.message())
        .startsWith("There was an issue creating " + file + "/x as requested: ")
        .endsWith("Not a directory");
    assertThat(at(directory.resolve("no/t")).with("state", "touch").run().message())
        .startsWith("Error, could not touch target");
    assertThat(at(file).with("src", "x").run().message())
        .isEqualTo("src option requires state to be 'link' or 'hard'");
    assertThat(at(file).with("mode", "rw").run().message())
        .isEqualTo("mode must be in octal or symbolic form");
  }

  @Test
  void anEmptyModeIsNone() {
    assertThat(at(file).with("mode", "").run().changed()).isFalse();
    assertThat(at(file).with("mode", null).run().changed()).isFalse();
  }

  private ModuleCase at(Path path) {
    return ModuleCase.of(new FileModule(), directory).with("path", path);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> before(ModuleCase.Run run) {
    return (Map<String, Object>) run.diffs().get(0).before();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> after(ModuleCase.Run run) {
    return (Map<String, Object>) run.diffs().get(0).after();
  }

  private static void mode(Path path, String permissions) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(
          Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
