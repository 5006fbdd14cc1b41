package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockInFileModuleTest {
  private static final String BLOCK =
      "# BEGIN ANSIBLE MANAGED BLOCK\nx\ny\n# END ANSIBLE MANAGED BLOCK\n";

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("file"), "one\ntwo");
  }

  @Test
  void addsABlockAndTakesItOut() {
    ModuleCase.Thrice runs = block("x\ny").thrice();
    assertThat(runs.real().message()).isEqualTo("Block inserted");
    assertThat(file).hasContent("one\ntwo\n" + BLOCK);
    assertThat(runs.check().diffs().get(0).after()).isEqualTo("one\ntwo\n" + BLOCK);
    assertThat(block("").thrice().real().message()).isEqualTo("Block removed");
    assertThat(file).hasContent("one\ntwo\n");
  }

  @Test
  void replacesABlockWhereItIs() throws IOException {
    Files.writeString(file, "a\n" + BLOCK.replace("x\n", "old\nolder\n") + "b\n");
    block("x\ny\n").thrice();
    assertThat(file).hasContent("a\n" + BLOCK + "b\n");
  }

  @Test
  void goesBesideTheLastMatch() throws IOException {
    Files.writeString(file, "a\nb\na\nb\n");
    block("x\ny").with("insertbefore", "^b").thrice();
    assertThat(file).hasContent("a\nb\na\n" + BLOCK + "b\n");
    block("").run();
    block("x\ny").with("insertafter", "(?m)a\nb").thrice();
    assertThat(file).hasContent("a\nb\n" + BLOCK + "a\nb\n");
  }

  @Test
  void addsEmptyLinesWhereNoneAre() throws IOException {
    Files.writeString(file, "a\nb\n");
    block("x\ny")
        .with("insertafter", "a")
        .with("append_newline", true)
        .with("prepend_newline", true)
        .thrice();
    assertThat(file).hasContent("a\n\n" + BLOCK + "\nb\n");
  }

  @Test
  void makesAFileWithMarkersOfItsOwn() {
    Path made = directory.resolve("d/made");
    ModuleCase task = block("x").with("path", made).with("marker", "; {mark}");
    assertThat(task.run().get("rc")).isEqualTo(257L);
    ModuleCase.Thrice runs =
        task.with("create", true).with("marker_begin", "<").with("marker_end", ">").thrice();
    assertThat(runs.real().message()).isEqualTo("File created");
    assertThat(made).hasContent("; <\nx\n; >\n");
  }

  @Test
  void anAbsentBlockNeedsNoFile() {
    ModuleCase.Thrice runs =
        block("")
            .with("path", directory.resolve("x"))
            .with("state", "absent")
            .with("create", true)
            .thrice();
    assertThat(runs.real().message()).isEqualTo("File " + directory.resolve("x") + " not present");
  }

  @Test
  void aCarriageReturnEndsALine() throws IOException {
    Files.writeString(file, "one\r\ntwo\r");
    block("x\ny").with("insertbefore", "BOF").thrice();
    assertThat(Files.readString(file)).isEqualTo(BLOCK + "one\r\ntwo\r");
  }

  private ModuleCase block(String text) {
    return ModuleCase.of(new BlockInFileModule(), directory).with("path", file).with("block", text);
  }
}
