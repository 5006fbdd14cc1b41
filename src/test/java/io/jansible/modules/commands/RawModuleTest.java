package io.jansible.modules.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results were recorded with ansible-core 2.19. */
class RawModuleTest {
  @TempDir private Path directory;

  @Test
  void theOutputComesAsItIs() {
    ModuleCase.Run run = raw("printf 'a\\r\\nb\\n\\n'").run();
    assertThat(run.result().values())
        .containsEntry("changed", true)
        .containsEntry("rc", 0L)
        .containsEntry("stdout", "a\r\nb\n\n")
        .containsEntry("stderr", "")
        .doesNotContainKeys("msg", "failed", "cmd");
  }

  @Test
  void aFailureIsToldByItsStatus() {
    ModuleCase.Run run = raw("echo hi; echo err >&2; exit 4").run();
    assertThat(run.result().values())
        .containsEntry("failed", true)
        .containsEntry("msg", "non-zero return code")
        .containsEntry("rc", 4L)
        .containsEntry("stdout", "hi\n")
        .containsEntry("stderr", "err\n");
  }

  @Test
  void theExecutableRunsIt() {
    assertThat(raw("echo $BASH_VERSION").with("executable", "/bin/bash").run().get("stdout"))
        .asString()
        .isNotBlank();
  }

  @Test
  void checkModeSkipsIt() {
    assertThat(new RawModule().specification().supportsCheckMode()).isFalse();
  }

  private ModuleCase raw(String text) {
    return ModuleCase.of(new RawModule(), directory).freeForm(text);
  }
}
