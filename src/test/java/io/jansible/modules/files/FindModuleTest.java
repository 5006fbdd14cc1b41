package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindModuleTest {
  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(directory.resolve("sub/deep"));
    Files.writeString(directory.resolve("a.txt"), "hello\nworld\n");
    Files.writeString(directory.resolve("odd\nname.txt"), "xx");
    Files.writeString(directory.resolve(".hidden"), "");
    Files.writeString(directory.resolve("sub/b.log"), "wor");
    Files.writeString(directory.resolve("sub/deep/c.txt"), "hello");
    Files.createSymbolicLink(directory.resolve("link"), Path.of("sub"));
  }

  @Test
  void listsFilesOfOneDirectory() {
    ModuleCase.Run run = find().check();
    assertThat(names(run)).containsExactlyInAnyOrder("a.txt", "odd\nname.txt");
    assertThat(run.get("matched")).isEqualTo(2L);
    assertThat(run.get("examined")).isEqualTo(5L);
    assertThat(run.message()).isEqualTo("All paths examined");
    Map<?, ?> file = (Map<?, ?>) ((List<?>) run.get("files")).get(0);
    assertThat(file.get("isreg")).isEqualTo(true);
    assertThat(file.containsKey("exists")).isFalse();
  }

  @Test
  void goesDownAsFarAsItIsSaid() {
    assertThat(names(find().with("recurse", true).run()))
        .containsExactlyInAnyOrder("a.txt", "odd\nname.txt", "b.log", "c.txt");
    ModuleCase.Run run = find().with("recurse", true).with("depth", 2L).run();
    assertThat(names(run)).containsExactlyInAnyOrder("a.txt", "odd\nname.txt", "b.log");
    assertThat(names(find().with("recurse", true).with("follow", true).run())).hasSize(6);
  }

  @Test
  void knowsKindsAndHiddenOnes() {
    assertThat(names(find().with("file_type", "directory").run())).containsExactly("sub");
    assertThat(names(find().with("file_type", "link").run())).containsExactly("link");
    assertThat(names(find().with("file_type", "any").with("hidden", true).run())).hasSize(5);
  }

  @Test
  void choosesByName() {
    ModuleCase deep = find().with("recurse", true);
    assertThat(names(deep.with("patterns", "*.log,c*").run()))
        .containsExactlyInAnyOrder("b.log", "c.txt");
    assertThat(names(deep.with("excludes", "c*").run())).containsExactly("b.log");
    deep.with("use_regex", true).with("excludes", List.of(".*t$"));
    assertThat(names(deep.with("patterns", List.of("[bc]\\.")).run())).containsExactly("b.log");
  }

  @Test
  void choosesByContent() {
    ModuleCase deep = find().with("recurse", true);
    assertThat(names(deep.with("contains", "wor").run()))
        .containsExactlyInAnyOrder("a.txt", "b.log");
    assertThat(names(deep.with("contains", "o\nw").run())).isEmpty();
    assertThat(names(deep.with("read_whole_file", true).run())).containsExactly("a.txt");
  }

  @Test
  void readsManyFilesInFewRoundTrips() throws IOException {
    for (int i = 0; i < 700; i++) {
      Files.writeString(directory.resolve("f" + i), i % 100 == 0 ? "yes\n" : "\nno yes\n");
    }
    ModuleCase many = find().with("contains", "yes").with("patterns", "f*").roundTrips(3);
    assertThat(names(many.run()))
        .containsExactlyInAnyOrder("f0", "f100", "f200", "f300", "f400", "f500", "f600");
  }

  @Test
  void contentOfAnotherEncodingEndsTheSearchWithAWarning() throws IOException {
    Files.write(directory.resolve("a.txt"), new byte[] {(byte) 0xff});
    Files.delete(directory.resolve("odd\nname.txt"));
    ModuleCase.Run run = find().with("contains", "x").roundTrips(2).run();
    assertThat(run.message()).isEqualTo("Not all paths examined, check warnings for details");
    assertThat(run.result().warnings().get(0)).contains("due to an encoding error");
  }

  @Test
  void choosesByAgeSizeAndMode() throws IOException {
    Path file = directory.resolve("a.txt");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(3, ChronoUnit.DAYS)));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(names(find().with("age", "2d").run())).containsExactly("a.txt");
    assertThat(names(find().with("age", "-2d").run())).containsExactly("odd\nname.txt");
    assertThat(names(find().with("size", "3").run())).containsExactly("a.txt");
    assertThat(names(find().with("size", "-1k").run())).hasSize(2);
    assertThat(names(find().with("mode", "u=rw").run())).containsExactly("a.txt");
    assertThat(names(find().with("mode", "0004").with("exact_mode", false).run()))
        .doesNotContain("a.txt");
  }

  @Test
  void tellsDigestsAndStopsAtTheLimit() {
    ModuleCase.Run run =
        find().with("patterns", "a.txt").with("get_checksum", true).with("checksum", "md5").run();
    assertThat(((Map<?, ?>) ((List<?>) run.get("files")).get(0)).get("checksum"))
        .isEqualTo("0f723ae7f9bf07744445e93ac5595156");
    ModuleCase.Run limited = find().with("recurse", true).with("limit", 1L).run();
    assertThat(limited.get("matched")).isEqualTo(1L);
    assertThat(limited.message()).isEqualTo("Limit of matches reached");
  }

  @Test
  void aPathThatIsNoDirectoryIsSkipped() {
    ModuleCase.Run run = find().with("paths", List.of("/none", directory.toString())).run();
    assertThat(run.get("skipped_paths")).isEqualTo(Map.of("/none", "'/none' is not a directory"));
    assertThat(run.get("matched")).isEqualTo(2L);
    assertThat(find().with("size", "3x").run().message()).isEqualTo("failed to process size");
    assertThat(find().with("limit", 0L).run().message())
        .isEqualTo("limit cannot be 0 (use None for unlimited)");
    assertThat(find().with("mode", 420L).run().message())
        .endsWith("conversion is not allowed, value is of type int");
  }

  private ModuleCase find() {
    return ModuleCase.of(new FindModule(), directory).with("paths", directory).roundTrips(2);
  }

  private static List<String> names(ModuleCase.Run run) {
    return ((List<?>) run.get("files"))
        .stream()
            .map(file -> (String) ((Map<?, ?>) file).get("path"))
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .toList();
  }
}
