package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatModuleTest {
  @TempDir Path directory;

  @Test
  void tellsOfAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "hello");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Map<?, ?> stat = stat(file, Map.of());
    assertThat(stat.get("exists")).isEqualTo(true);
    assertThat(stat.get("isreg")).isEqualTo(true);
    assertThat(stat.get("isdir")).isEqualTo(false);
    assertThat(stat.get("mode")).isEqualTo("0640");
    assertThat(stat.get("size")).isEqualTo(5L);
    assertThat(stat.get("rgrp")).isEqualTo(true);
    assertThat(stat.get("roth")).isEqualTo(false);
    assertThat(stat.get("readable")).isEqualTo(true);
    assertThat(stat.get("checksum")).isEqualTo("aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d");
    double modified = Files.getLastModifiedTime(file).toMillis() / 1000.0;
    assertThat((Double) stat.get("mtime"))
        .isCloseTo(modified, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void tellsOfALinkOrOfWhatItLeadsTo() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
    Map<?, ?> own = stat(link, Map.of());
    assertThat(own.get("islnk")).isEqualTo(true);
    assertThat(own.get("lnk_target")).isEqualTo("file");
    assertThat(own.get("lnk_source")).isEqualTo(file.toRealPath().toString());
    assertThat(own.containsKey("checksum")).isFalse();
    assertThat(stat(link, Map.of("follow", true)).get("isreg")).isEqualTo(true);
  }

  @Test
  void nothingIsThereOnlySaysSo() throws IOException {
    assertThat(stat(directory.resolve("none"), Map.of())).isEqualTo(Map.of("exists", false));
    Files.createSymbolicLink(directory.resolve("broken"), Path.of("none"));
    assertThat(stat(directory.resolve("broken"), Map.of("follow", true)))
        .isEqualTo(Map.of("exists", false));
  }

  @Test
  void leavesOutWhatIsNotAskedFor() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");
    Map<?, ?> stat =
        stat(file, Map.of("get_checksum", false, "get_mime", false, "get_attributes", false));
    assertThat(stat.keySet().stream().map(String::valueOf))
        .doesNotContain("checksum", "mimetype", "charset", "attributes", "version", "attr_flags");
  }

  @Test
  void knowsAllDigests() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "hello");
    assertThat(stat(file, Map.of("checksum_algorithm", "md5")).get("checksum"))
        .isEqualTo("5d41402abc4b2a76b9719d911017c592");
  }

  private Map<?, ?> stat(Path path, Map<String, Object> options) {
    ModuleCase task = ModuleCase.of(new StatModule(), directory).with("path", path);
    options.forEach(task::with);
    return (Map<?, ?>) task.check().get("stat");
  }
}
