package io.jansible.modules.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results were recorded with ansible-core 2.19. */
class ShellModuleTest {
  @TempDir private Path directory;

  @Test
  void aShellRunsTheLine() {
    ModuleCase.Run run = shell("echo $0 \"$HOME\" | tr a-z A-Z; false").run();
    assertThat(run.get("stdout"))
        .isEqualTo("/BIN/SH " + System.getenv("HOME").toUpperCase(java.util.Locale.ROOT));
    assertThat(run.get("rc")).isEqualTo(1L);
    assertThat(run.get("cmd")).isEqualTo("echo $0 \"$HOME\" | tr a-z A-Z; false");
    assertThat(run.message()).isEqualTo("non-zero return code");
  }

  @Test
  void aCommandThatIsNotThereIsTheShellsToTell() {
    ModuleCase.Run run = shell("nosuchcmd").run();
    assertThat(run.get("rc")).isEqualTo(127L);
    assertThat((String) run.get("stderr")).contains("nosuchcmd").contains("not found");
  }

  @Test
  void theExecutableRunsTheLine() {
    assertThat(shell("echo $BASH_VERSION").with("executable", "/bin/bash").run().get("stdout"))
        .asString()
        .isNotEmpty();
    ModuleCase.Run missing = shell("echo x").with("executable", "/nope").run();
    assertThat(missing.result().values())
        .containsEntry("msg", "Error executing command.")
        .containsEntry("rc", 2L)
        .containsEntry("cmd", "/nope -c 'echo x'");
  }

  @Test
  void severalLinesAreOneScript() {
    ModuleCase.Run run = shell("echo a\necho b\n").run();
    assertThat(run.get("stdout")).isEqualTo("a\nb");
    assertThat(run.get("cmd")).isEqualTo("echo a\necho b\n");
  }

  @Test
  void argvBecomesOneLine() {
    ModuleCase.Run run =
        ModuleCase.of(new ShellModule(), directory).with("argv", List.of("echo", "a  b")).run();
    assertThat(run.get("stdout")).isEqualTo("a  b");
    assertThat(run.get("cmd")).isEqualTo(List.of("echo", "a  b"));
  }

  @Test
  void whatItLeavesInTheBackgroundDoesNotHoldItUp() {
    assertThat(shell("sleep 60 > /dev/null 2>&1 & echo $!; kill $!").run().get("rc")).isEqualTo(0L);
  }

  private ModuleCase shell(String text) {
    return ModuleCase.of(new ShellModule(), directory).freeForm(text);
  }
}
