package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.jansible.module.Diff;
import io.jansible.module.DirectoryController;
import io.jansible.module.ModuleCase;
import io.jansible.module.TemplateSyntax;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results were recorded with ansible-core 2.19; rendering itself is tested where it is done. */
class TemplateOptionsTest {
  @TempDir private Path directory;
  @TempDir private Path node;
  private DirectoryController controller;

  @BeforeEach
  void templates() throws Exception {
    controller = new DirectoryController(directory).variable("who", "w\u00f6rld");
    Files.writeString(directory.resolve("a.j2"), "hello {{ who }}\n");
    Files.writeString(
        directory.resolve("b.j2"),
        "{{ template_path }}|{{ template_fullpath }}|"
            + "{{ template_destpath }}|{{ template_uid }}|{{ template_run_date }}\n");
    Files.setPosixFilePermissions(
        directory.resolve("a.j2"), PosixFilePermissions.fromString("rw-r-----"));
  }

  @Test
  void theRenderedTextIsWrittenAsCopyWritesContent() {
    ModuleCase.Thrice runs = to("a").with("src", "a.j2").with("mode", "preserve").thrice();
    assertThat(node.resolve("a")).hasContent("hello w\u00f6rld\n");
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
        .contains(entry("dest", node + "/a"), entry("mode", "0640"));
    assertThat(runs.check().diffs())
        .containsExactly(Diff.text("", "hello w\u00f6rld\n", null, directory + "/a.j2"));
    assertThat(runs.again().result().values()).containsKeys("path", "checksum");
  }

  @Test
  void aTemplateKnowsWhereItComesFrom() throws Exception {
    to("b").with("src", "b.j2").run();
    String[] seen = Files.readString(node.resolve("b")).strip().split("\\|");
    assertThat(seen)
        .startsWith("b.j2", directory + "/b.j2", node + "/b", System.getProperty("user.name"));
    assertThat(seen[4]).startsWith("2026-03-01T").endsWith(":30.123456");
  }

  @Test
  void inADirectoryItHasTheTemplatesName() {
    assertThat(to("new/").with("src", "a.j2").thrice().real().get("dest"))
        .isEqualTo(node + "/new/a.j2");
    assertThat(to("new").with("src", "a.j2").run().get("dest")).isEqualTo(node + "/new/a.j2");
    assertThat(to("no/x").with("src", "a.j2").run().message())
        .isEqualTo("Destination directory " + node + "/no does not exist");
  }

  @Test
  void theOptionsSetTheMarkup() {
    to("c")
        .with("src", "a.j2")
        .with("block_start_string", "[%")
        .with("block_end_string", "%]")
        .with("variable_start_string", "[[")
        .with("variable_end_string", "]]")
        .with("comment_start_string", "[#")
        .with("comment_end_string", "#]")
        .with("trim_blocks", false)
        .with("lstrip_blocks", true)
        .with("newline_sequence", "\\r\\n")
        .run();
    assertThat(controller.syntax())
        .isEqualTo(new TemplateSyntax("[%", "%]", "[[", "]]", "[#", "#]", false, true, "\r\n"));
    to("d").with("src", "a.j2").run();
    assertThat(controller.syntax()).isEqualTo(TemplateSyntax.DEFAULT);
  }

  @Test
  void theTextIsWrittenInTheEncodingThatTheTaskNames() throws Exception {
    to("l").with("src", "a.j2").with("output_encoding", "latin-1").thrice();
    assertThat(Files.readAllBytes(node.resolve("l")))
        .isEqualTo("hello w\u00f6rld\n".getBytes(StandardCharsets.ISO_8859_1));
    to("u").with("src", "a.j2").with("output_encoding", "utf-16").thrice();
    assertThat(Files.readAllBytes(node.resolve("u"))).startsWith(0xff, 0xfe, 'h', 0);
    assertThat(to("x").with("src", "a.j2").with("output_encoding", "nope").run().message())
        .isEqualTo("unknown encoding: nope");
    assertThat(to("x").with("src", "a.j2").with("output_encoding", "ascii").run().message())
        .contains("codec can't encode");
  }

  @Test
  void backupForceAndValidateAreThoseOfCopy() throws Exception {
    Files.writeString(node.resolve("a"), "old\n");
    ModuleCase validated = to("a").with("src", "a.j2").with("validate", "grep nothing %s");
    assertThat(validated.run().message()).isEqualTo("failed to validate");
    assertThat(to("a").with("src", "a.j2").with("force", false).run().changed()).isFalse();
    ModuleCase.Run run = to("a").with("src", "a.j2").with("backup", true).run();
    assertThat(Path.of((String) run.get("backup_file"))).hasContent("old\n");
  }

  @Test
  void aTemplateIsAFile() {
    assertThat(to("x").with("src", ".").run().message()).contains("is a directory");
    assertThat(to("x").with("src", "nope.j2").run().message())
        .startsWith("Could not find or access 'nope.j2'");
    assertThat(to("x").with("src", "a.j2").with("newline_sequence", "x").run().message())
        .startsWith("value of newline_sequence must be one of: ");
  }

  private ModuleCase to(String name) {
    return ModuleCase.of(new TemplateModule(), node)
        .controller(controller)
        .with("dest", node + "/" + name);
  }
}
