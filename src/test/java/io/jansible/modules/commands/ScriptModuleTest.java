package io.jansible.modules.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptModuleTest {
  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        directory.resolve("my script"),
        "#!/bin/sh\necho \"${0##*/} $#: $1\"\npwd\necho \"$0\" >&2\nexit ${2:-0}\n");
  }

  @Test
  void runsAFileOfTheControllerAndLeavesNothing() {
    ModuleCase.Run run = script("'my script' 'a b'").run();
    assertThat(run.get("stdout")).asString().startsWith("my script 1: a b\n");
    assertThat(run.get("rc")).isEqualTo(0L);
    assertThat(run.changed()).isTrue();
    Path place = Path.of(((String) run.get("stderr")).strip());
    assertThat(place).doesNotExist();
    assertThat(place.getParent()).doesNotExist();
  }

  @Test
  void runsWhereAndByWhatItIsSaid() {
    ModuleCase.Run run =
        script("'my script' x 3").with("chdir", "/usr").with("executable", "/bin/sh -e").run();
    assertThat(run.get("stdout")).isEqualTo("my script 2: x\n/usr\n");
    assertThat(run.get("rc")).isEqualTo(3L);
    assertThat(run.message()).isEqualTo("non-zero return code");
    assertThat(script("'my script'").with("chdir", "usr").run().message())
        .startsWith("chdir usr must be an absolute path");
  }

  @Test
  void doesNotRunWhereItsWorkIsDone() {
    ModuleCase task = script("'my script'").with("creates", directory);
    assertThat(task.run().message()).isEqualTo(directory + " exists, matching creates option");
    task = script("'my script'").with("removes", "/none");
    assertThat(task.run().get("skipped")).isEqualTo(true);
  }

  @Test
  void checkModeForetellsOnlyWhatACondition() {
    assertThat(script("'my script'").with("creates", "/none").check().changed()).isTrue();
    ModuleCase.Run unknown = script("'my script'").check();
    assertThat(unknown.get("skipped")).isEqualTo(true);
    assertThat(unknown.message()).isEqualTo("Check mode is not supported for this task.");
  }

  @Test
  void aMissingScriptFails() {
    assertThat(script("none").run().message()).startsWith("Could not find or access 'none'");
    assertThat(script(" ").run().message()).isEqualTo("script needs the path of a script");
  }

  private ModuleCase script(String text) {
    return ModuleCase.of(new ScriptModule(), directory).freeForm(text);
  }
}
