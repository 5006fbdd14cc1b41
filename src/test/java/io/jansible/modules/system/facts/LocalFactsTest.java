package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ProcessNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFactsTest {
  @TempDir Path top;
  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectory(top.resolve("it's facts"));
  }

  private void fact(String name, String text, boolean executable) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(executable)).isTrue();
  }

  private FactGathering.Facts gather(Path from) {
    return new FactGathering(List.of("!all", "!min", "local"), 10, List.of(), from.toString())
        .from(request -> new ProcessNode().inspect(request));
  }

  private Object local() {
    return gather(directory).facts().get("ansible_local");
  }

  @Test
  void jsonAndIniFilesAreRead() throws IOException {
    fact("a.fact", "{\"x\": [1, {\"y\": null}]}", false);
    fact("b.fact", "[General]\nName = Bob \nport: 80\n", false);
    fact("ignored.txt", "{}", false);

    assertThat(local())
        .isEqualTo(
            Map.of(
                "a", Map.of("x", List.of(1L, java.util.Collections.singletonMap("y", null))),
                "b", Map.of("General", Map.of("name", "Bob", "port", "80"))));
  }

  @Test
  void programsAreRun() throws IOException {
    fact("run.fact", "#!/bin/sh\necho '{\"home\": \"'\"$HOME\"'\"}'; echo noise >&2", true);

    assertThat(local()).isEqualTo(Map.of("run", Map.of("home", System.getenv("HOME"))));
  }

  @Test
  void whatCannotBeReadIsAFactThatSaysSo() throws IOException {
    fact("bad.fact", "neither JSON nor INI", false);
    fact("fails.fact", "#!/bin/sh\necho oops >&2; exit 3", true);
    Files.createSymbolicLink(directory.resolve("gone.fact"), top.resolve("nowhere"));

    FactGathering.Facts facts = gather(directory);

    assertThat(facts.facts().get("ansible_local"))
        .isEqualTo(
            Map.of(
                "bad", "error loading facts as JSON or ini - please check content: " + path("bad"),
                "fails",
                    "Failure executing fact script (%s), rc: 3, err: oops\n"
                        .formatted(path("fails")),
                "gone",
                    "Could not stat fact (%1$s): [Errno 2] No such file or directory: '%1$s'"
                        .formatted(path("gone"))));
    assertThat(facts.warnings()).hasSize(3);
  }

  private String path(String name) {
    return directory + "/" + name + ".fact";
  }

  @Test
  void noDirectoryMeansNoLocalFacts() {
    assertThat(gather(top.resolve("none")).facts()).containsEntry("ansible_local", Map.of());
  }
}
