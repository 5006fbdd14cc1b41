package io.jansible.modules.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.DirectoryController;
import io.jansible.module.Effect;
import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeVarsModuleTest {
  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(directory.resolve("all/below"));
    Files.writeString(directory.resolve("one.yml"), "a: 1\nd: {x: 1}\nt: '{{ a }}'\n");
    Files.writeString(directory.resolve("list.yml"), "- 1\n");
    Files.writeString(directory.resolve("all/2.json"), "{\"a\": 2}");
    Files.writeString(directory.resolve("all/1.yml"), "a: 1\nb: 1\n");
    Files.writeString(directory.resolve("all/below/3.yaml"), "a: 3\n");
  }

  @Test
  void readsAFile() {
    ModuleCase.Run run = include().freeForm("one.yml").check();
    assertThat(run.get("ansible_included_var_files"))
        .isEqualTo(List.of(directory.resolve("one.yml").toString()));
    assertThat(run.get("ansible_facts"))
        .isEqualTo(Map.of("a", 1L, "d", Map.of("x", 1L), "t", "{{ a }}"));
    assertThat(variables(run)).containsKeys("a", "d", "t");
    assertThat(run.changed()).isFalse();
  }

  @Test
  void readsADirectoryInOrderAsDeepAsItIsSaid() {
    assertThat(variables(include().with("dir", "all").run()))
        .containsEntry("a", 3L)
        .containsEntry("b", 1L);
    assertThat(variables(include().with("dir", "all").with("depth", 1L).run()))
        .containsEntry("a", 2L);
  }

  @Test
  void choosesFiles() throws IOException {
    assertThat(variables(include().with("dir", "all").with("files_matching", "^[12]").run()))
        .containsEntry("a", 2L);
    ModuleCase some = include().with("dir", "all").with("ignore_files", List.of("3.*", "2.json"));
    assertThat(variables(some.run())).containsEntry("a", 1L);
    Files.writeString(directory.resolve("all/notes.txt"), "x");
    assertThat(some.run().message())
        .isEqualTo(
            directory.resolve("all/notes.txt")
                + " does not have a valid extension: yaml, yml, json");
    some.with("ignore_unknown_extensions", true).with("extensions", List.of("json"));
    assertThat(variables(some.run())).isEmpty();
  }

  @Test
  void anEmptyExtensionIsNone() throws IOException {
    Files.writeString(directory.resolve("all/plain"), "a: 9\n");
    ModuleCase all = include().with("dir", "all").with("ignore_unknown_extensions", true);
    assertThat(variables(all.with("extensions", List.of("", "yml")).run())).containsEntry("a", 9L);
  }

  @Test
  void givesThemANameOfTheirOwn() {
    Map<String, Object> variables =
        variables(include().freeForm("one.yml").with("name", "n").run());
    assertThat(variables).containsOnlyKeys("n");
  }

  @Test
  void mergesDictionariesWhereItIsSaid() {
    DirectoryController known =
        new DirectoryController(directory).variable("d", Map.of("y", 2L)).variable("a", 7L);
    ModuleCase.Run run =
        include().controller(known).freeForm("one.yml").with("hash_behaviour", "merge").run();
    assertThat(variables(run)).containsEntry("d", Map.of("x", 1L, "y", 2L)).containsEntry("a", 1L);
  }

  @Test
  void tellsWhatCannotBeRead() {
    ModuleCase.Run list = include().freeForm("list.yml").run();
    assertThat(list.get("message"))
        .isEqualTo(directory.resolve("list.yml") + " must be stored as a dictionary/hash");
    assertThat(list.result().effects()).isEmpty();
    assertThat(include().with("file", "").run().message())
        .isEqualTo("Could not find file on the Ansible Controller.");
    assertThat(include().freeForm("none.yml").run().message()).startsWith("Could not find");
    assertThat(include().with("dir", "none").run().message())
        .isEqualTo(directory.resolve("none") + " directory does not exist");
    assertThat(include().freeForm("one.yml").with("dir", "all").run().message())
        .startsWith("Task failed: You are mixing file only and dir only arguments");
  }

  private ModuleCase include() {
    return ModuleCase.of(new IncludeVarsModule(), directory);
  }

  private static Map<String, Object> variables(ModuleCase.Run run) {
    return ((Effect.IncludeVars) run.result().effects().get(0)).variables();
  }
}
