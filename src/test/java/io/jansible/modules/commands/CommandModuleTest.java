package io.jansible.modules.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results were recorded with ansible-core 2.19. */
class CommandModuleTest {
  @TempDir private Path directory;

  @Test
  void theResultHasAnsiblesKeys() {
    ModuleCase.Run run = command("echo hi").run();
    assertThat(run.result().values())
        .containsOnlyKeys(
            "changed", "stdout", "stderr", "rc", "cmd", "start", "end", "delta", "msg");
    assertThat(run.result().values())
        .containsEntry("changed", true)
        .containsEntry("stdout", "hi")
        .containsEntry("stderr", "")
        .containsEntry("rc", 0L)
        .containsEntry("cmd", List.of("echo", "hi"))
        .containsEntry("delta", "0:00:00")
        .containsEntry("msg", "");
    assertThat((String) run.get("start")).matches("2026-03-01 \\d\\d:\\d\\d:30\\.123456");
    assertThat(run.inspections()).isZero();
  }

  @Test
  void aFailureKeepsItsOutput() {
    ModuleCase.Run run = command("sh -c 'echo o; echo e >&2; exit 3'").run();
    assertThat(run.result().values())
        .containsEntry("changed", true)
        .containsEntry("failed", true)
        .containsEntry("msg", "non-zero return code")
        .containsEntry("rc", 3L)
        .containsEntry("stdout", "o")
        .containsEntry("stderr", "e")
        .containsEntry("cmd", List.of("sh", "-c", "echo o; echo e >&2; exit 3"));
  }

  @Test
  void wordsAreSplitAndVariablesReplacedButNoShellRuns() {
    String home = System.getenv("HOME");
    ModuleCase.Run run =
        command("echo \"a b\" 'c' $HOME ~ ${NOPE} x~ \"$HOME/x\" $1 $ | cat; ls * `id`").run();
    assertThat(run.get("stdout"))
        .isEqualTo(
            "a b c " + home + " " + home + " ${NOPE} x~ " + home + "/x $1 $ | cat; ls * `id`");
    assertThat(run.get("cmd").toString()).contains("$HOME, ~, ${NOPE}");
  }

  @Test
  void aVariableThatOnlyTheShellHasIsNotReplaced() {
    assertThat(command("echo $IFS-$OPTIND-$UID").run().get("stdout"))
        .isEqualTo("$IFS-$OPTIND-$UID");
  }

  @Test
  void nothingIsReplacedWhenTheTaskSaysSo() {
    ModuleCase.Run run = command("echo $HOME ~root").with("expand_argument_vars", false).run();
    assertThat(run.get("stdout")).isEqualTo("$HOME ~root");
  }

  @Test
  void argvIsTakenWordByWord() {
    ModuleCase.Run run =
        empty().with("argv", Arrays.asList("printf", "[%s]", "a b", 5L, true, null)).run();
    assertThat(run.get("stdout")).isEqualTo("[a b][5][True][]");
    assertThat(run.get("cmd")).isEqualTo(List.of("printf", "[%s]", "a b", "5", "True", ""));
  }

  @Test
  void aProgramThatIsNotThereOrNotAllowedIsNoExitStatus() throws Exception {
    Path file = Files.writeString(directory.resolve("data"), "");
    ModuleCase.Run missing = command("nosuchcmd -x 'a b'").run();
    assertThat(missing.result().values())
        .containsEntry("changed", false)
        .containsEntry("failed", true)
        .containsEntry("msg", "Error executing command.")
        .containsEntry("rc", 2L)
        .containsEntry("cmd", "nosuchcmd -x 'a b'")
        .containsEntry("stderr", "");
    assertThat(command("/no/such/program").run().get("rc")).isEqualTo(2L);
    assertThat(command(file.toString()).run().get("rc")).isEqualTo(13L);
    assertThat(command(directory.toString()).run().get("rc")).isEqualTo(13L);
    assertThat(command("sh -c 'exit 127'").run().result().values())
        .containsEntry("msg", "non-zero return code")
        .containsEntry("rc", 127L);
  }

  @Test
  void emptyLinesAtTheEndAreDroppedUnlessTheyMatter() {
    assertThat(command("printf 'a\\n\\nb\\r\\n\\n'").run().get("stdout")).isEqualTo("a\n\nb");
    assertThat(command("printf 'a\\n\\n'").with("strip_empty_ends", false).run().get("stdout"))
        .isEqualTo("a\n\n");
  }

  @Test
  void standardInputEndsInANewlineUnlessTheTaskSaysOtherwise() {
    ModuleCase cat = command("cat").with("strip_empty_ends", false).with("stdin", "hello");
    assertThat(cat.run().get("stdout")).isEqualTo("hello\n");
    assertThat(cat.with("stdin_add_newline", false).run().get("stdout")).isEqualTo("hello");
    assertThat(cat.with("stdin", "").with("stdin_add_newline", true).run().get("stdout"))
        .isEqualTo("");
    assertThat(command("cat").run().get("stdout")).isEqualTo("");
  }

  @Test
  void itRunsInTheDirectoryThatIsThere() {
    assertThat(command("pwd").with("chdir", directory).run().get("stdout"))
        .isEqualTo(directory.toString());
    ModuleCase missing = command("pwd").with("chdir", directory.resolve("nope"));
    for (ModuleCase.Run run : List.of(missing.run(), missing.check())) {
      assertThat(run.message()).isEqualTo("Unable to change directory before execution.");
      assertThat(run.failed()).isTrue();
      assertThat(run.result().values()).containsEntry("rc", null).containsEntry("start", null);
    }
  }

  @Test
  void createsAndRemovesDecideWhetherItRuns() throws Exception {
    Files.writeString(directory.resolve("it's [there]"), "");
    String pattern = directory + "/it's*";
    ModuleCase creates = command("echo x").with("creates", pattern);
    assertThat(creates.run().result().values())
        .containsEntry("changed", false)
        .containsEntry("rc", 0L)
        .containsEntry("stdout", "skipped, since " + pattern + " exists")
        .containsEntry("msg", "Did not run command since '" + pattern + "' exists")
        .containsEntry("delta", null);
    assertThat(creates.run().changes()).isZero();
    assertThat(creates.check().message())
        .isEqualTo("Would not run command since '" + pattern + "' exists");
    assertThat(command("echo x").with("creates", directory + "/n[ou]pe").run().changed()).isTrue();
    assertThat(command("echo x").with("removes", "it?s*").with("chdir", directory).run().changed())
        .isTrue();
    assertThat(command("echo x").with("removes", directory + "/nope").run().get("stdout"))
        .isEqualTo("skipped, since " + directory + "/nope does not exist");
  }

  @Test
  void checkModeSkipsWhatItCannotForetell() {
    ModuleCase.Run check = command("touch " + directory + "/x").check();
    assertThat(check.result().values())
        .containsEntry("changed", false)
        .containsEntry("skipped", true)
        .containsEntry("msg", "Command would have run if not in check mode");
    assertThat(check.inspections()).isZero();
    ModuleCase.Run foretold = command("true").with("creates", directory + "/x").check();
    assertThat(foretold.result().values())
        .containsEntry("changed", true)
        .doesNotContainKey("skipped");
  }

  @Test
  void aCommandIsNeeded() {
    assertThat(empty().run().message())
        .isEqualTo("one of the following is required: _raw_params, cmd, argv");
    assertThat(command("ls").with("cmd", "ls").run().message())
        .isEqualTo("parameters are mutually exclusive: _raw_params|cmd|argv");
    assertThat(command("  ").run().get("rc")).isEqualTo(257L);
    assertThat(command("echo 'open").run().message()).isEqualTo("No closing quotation");
  }

  @Test
  void anExecutableIsToldToBeOfNoUse() {
    assertThat(command("echo hi").with("executable", "/bin/bash").run().result().warnings())
        .hasSize(1);
  }

  private ModuleCase command(String text) {
    return empty().freeForm(text);
  }

  private ModuleCase empty() {
    return ModuleCase.of(new CommandModule(), directory);
  }
}
