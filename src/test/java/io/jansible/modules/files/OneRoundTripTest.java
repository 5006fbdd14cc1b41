package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is usual takes one request for the questions and the change. */
class OneRoundTripTest {
  @TempDir private Path directory;

  private ModuleCase file(String name, String state) {
    return ModuleCase.of(new FileModule(), directory)
        .with("path", directory.resolve(name))
        .with("state", state);
  }

  private ModuleCase copy(String name, String mode) {
    return ModuleCase.of(new CopyModule(), directory)
        .with("content", "text\n")
        .with("dest", directory.resolve(name))
        .with("mode", mode);
  }

  private static void assertOneRoundTrip(ModuleCase.Run run) {
    assertThat(run.changed()).isTrue();
    assertThat(run.inspections()).isEqualTo(1);
    assertThat(run.changes()).isZero();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aNewDirectory() throws IOException {
    ModuleCase.Run run = file("new", "directory").with("mode", "0710").run();

    assertOneRoundTrip(run);
    assertThat(run.get("mode")).isEqualTo("0710");
    assertThat(permissions(directory.resolve("new"))).isEqualTo("rwx--x---");
  }

  @Test
  void whatIsToGo() throws IOException {
    Files.createDirectories(directory.resolve("tree/below"));
    Files.writeString(directory.resolve("file"), "x");
    Files.createSymbolicLink(directory.resolve("link"), directory.resolve("tree"));

    for (String name : new String[] {"link", "file", "tree"}) {
      ModuleCase.Run run = file(name, "absent").run();
      assertOneRoundTrip(run);
      assertThat(run.get("state")).isEqualTo("absent");
      assertThat(directory.resolve("tree"))
          .matches(tree -> Files.exists(tree) != name.equals("tree"));
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aNewSmallFile() throws IOException {
    ModuleCase.Run run = copy("new", "0604").run();

    assertOneRoundTrip(run);
    assertThat(run.get("size")).isEqualTo(5L);
    assertThat(directory.resolve("new")).hasContent("text\n");
    assertThat(permissions(directory.resolve("new"))).isEqualTo("rw----r--");
  }

  @Test
  void aNewFileThatMayNotBeReadHasItsMode() throws IOException {
    assertOneRoundTrip(copy("none", "0000").run());
    assertOneRoundTrip(copy("own", "0600").run());

    assertThat(permissions(directory.resolve("none"))).isEqualTo("---------");
    assertThat(permissions(directory.resolve("own"))).isEqualTo("rw-------");
  }

  @Test
  void aFileThatIsThereIsReplacedAfterALook() throws IOException {
    Files.writeString(directory.resolve("old"), "old");

    ModuleCase.Run run = copy("old", "0604").run();

    assertThat(run.inspections()).isEqualTo(1);
    assertThat(run.changes()).isEqualTo(1);
    assertThat(directory.resolve("old")).hasContent("text\n");
  }

  @Test
  void whatFailsIsToldAsEver() {
    String name = "n".repeat(300);

    assertThat(file(name, "directory").run().message()).startsWith("There was an issue creating ");
    assertThat(copy(name, "0644").run().failed()).isTrue();
    assertThat(directory).isEmptyDirectory();
  }
}
