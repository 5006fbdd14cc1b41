package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchModuleTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("file"), "content\n");
  }

  @Test
  void bringsAFileOnceToADirectoryOfTheHost() {
    ModuleCase.Run first = fetch("got").roundTrips(2).run();
    Path got = directory.resolve("got/web1" + file);
    assertThat(got).hasContent("content\n");
    assertThat(first.changed()).isTrue();
    assertThat(first.get("dest")).isEqualTo(got.toString());
    assertThat(first.get("checksum")).isEqualTo(first.get("remote_checksum"));
    ModuleCase.Run second = fetch("got").run();
    assertThat(second.changed()).isFalse();
    assertThat(second.get("file")).isEqualTo(file.toString());
    assertThat(second.inspections()).isEqualTo(1);
  }

  @Test
  void putsAFlatFileWhereItIsSaid() throws IOException {
    Path old = Files.writeString(directory.resolve("old"), "old");
    fetch("old").with("flat", true).roundTrips(2).run();
    assertThat(old).hasContent("content\n");
    fetch("into/").with("flat", true).roundTrips(2).run();
    assertThat(directory.resolve("into/file")).hasContent("content\n");
    assertThat(fetch("into").with("flat", true).run().message())
        .startsWith("dest is an existing directory");
  }

  @Test
  void aMissingFileFailsUnlessItMayBeMissing() {
    ModuleCase task = fetch("got").with("src", directory.resolve("none"));
    assertThat(task.run().failed()).isTrue();
    ModuleCase.Run run = task.with("fail_on_missing", false).run();
    assertThat(run.failed()).isFalse();
    assertThat(run.message())
        .isEqualTo("the remote file does not exist, not transferring, ignored");
  }

  @Test
  void checkModeSkips() {
    ModuleCase.Run run = fetch("got").check();
    assertThat(run.get("skipped")).isEqualTo(true);
  }

  @Test
  void contentThatIsNotTheNodesIsNotKept() throws IOException {
    Path programs = Files.createDirectory(directory.resolve("bin"));
    Path sum = Files.writeString(programs.resolve("sha1sum"), "#!/bin/sh\necho 1234 -\n");
    assertThat(sum.toFile().setExecutable(true)).isTrue();
    ModuleCase task = fetch("got").programs(programs).roundTrips(2);
    ModuleCase.Run run = task.run();
    assertThat(run.message()).isEqualTo("checksum mismatch");
    assertThat(run.get("remote_checksum")).isEqualTo("1234");
    try (Stream<Path> left = Files.list(directory.resolve("got/web1" + file).getParent())) {
      assertThat(left).isEmpty();
    }
    assertThat(task.with("validate_checksum", false).run().changed()).isTrue();
  }

  private ModuleCase fetch(String destination) {
    return ModuleCase.of(new FetchModule(), directory).with("src", file).with("dest", destination);
  }
}
