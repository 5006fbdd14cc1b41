package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateModuleTest {
  @TempDir Path directory;
  private Path destination;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(directory.resolve("templates"));
    template("path: {{ template_path }}\n");
    destination = directory.resolve("out");
  }

  @Test
  void putsTheRenderedTextThereOnce() throws IOException {
    ModuleCase.Thrice runs = on(destination).with("mode", "0600").thrice();
    assertThat(destination).hasContent("path: templates/a.j2\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(destination)))
        .isEqualTo("rw-------");
    assertThat(runs.real().get("dest")).isEqualTo(destination.toString());
    assertThat(runs.real().get("checksum")).isEqualTo(runs.again().get("checksum"));
    assertThat(runs.check().diffs().get(0).after()).isEqualTo("path: templates/a.j2\n");
  }

  @Test
  void tellsOfItself() throws IOException {
    template("{{ template_fullpath }} {{ template_destpath }}");
    on(destination).run();
    assertThat(destination).hasContent(directory.resolve("templates/a.j2") + " " + destination);
  }

  @Test
  void takesOtherMarkup() throws IOException {
    template("[[ template_path ]] {{ template_path }}");
    on(destination).with("variable_start_string", "[[").with("variable_end_string", "]]").thrice();
    assertThat(destination).hasContent("templates/a.j2 {{ template_path }}");
  }

  @Test
  void goesIntoADirectoryUnderItsOwnName() {
    on(directory).run();
    assertThat(directory.resolve("a.j2")).hasContent("path: templates/a.j2\n");
  }

  @Test
  void writesAnotherEncoding() throws IOException {
    template("é");
    on(destination).with("output_encoding", "iso-8859-1").run();
    assertThat(Files.readAllBytes(destination))
        .isEqualTo("é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(on(destination).with("output_encoding", "no such").run().message())
        .isEqualTo("unknown encoding: no such");
  }

  @Test
  void aTemplateMustBeUtf8AndThere() throws IOException {
    Files.write(directory.resolve("templates/a.j2"), new byte[] {(byte) 0xff});
    assertThat(on(destination).run().message()).startsWith("Template source files must be utf-8");
    assertThat(
            ModuleCase.of(new TemplateModule(), directory)
                .with("src", "none.j2")
                .with("dest", destination)
                .run()
                .failed())
        .isTrue();
  }

  private void template(String text) throws IOException {
    Files.writeString(directory.resolve("templates/a.j2"), text);
  }

  private ModuleCase on(Path path) {
    return ModuleCase.of(new TemplateModule(), directory)
        .with("src", "templates/a.j2")
        .with("dest", path);
  }
}
