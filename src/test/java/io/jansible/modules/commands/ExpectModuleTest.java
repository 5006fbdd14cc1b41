package io.jansible.modules.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectModuleTest {
  private static final String ASKS =
      "sh -c 'printf one:; read a; printf two:; stty -echo; read b; echo; echo $a $b; exit 3'";

  @TempDir Path directory;

  private ModuleCase expect(String command, Map<String, Object> responses) {
    return ModuleCase.of(new ExpectModule(), directory)
        .with("command", command)
        .with("responses", responses)
        .roundTrips(500)
        .withoutDiff();
  }

  @Test
  void questionsAreAnsweredAndTheAnswersHidden() {
    ModuleCase.Run run = expect(ASKS, Map.of("ONE|one:", "a", "(?i)TWO.$", "b")).run();
    assertThat(run.get("stdout")).isEqualTo("one:two:\r\na b");
    assertThat(run.get("rc")).isEqualTo(3L);
    assertThat(run.message()).isEqualTo("non-zero return code");
    run = expect(ASKS, Map.of("one:", "a", "two:", "b")).with("echo", true).run();
    assertThat(run.get("stdout")).isEqualTo("one:a\r\ntwo:\r\na b");
  }

  @Test
  void theQuestionThatBeginsFirstCountsAndAnswersOfAListAreUsedUp() {
    String command = "sh -c 'printf ab; read x; read y; echo [$x$y]'";
    assertThat(expect(command, Map.of("b", "2", "a", "1")).run().get("stdout")).isEqualTo("ab[12]");
    ModuleCase.Run run = expect(ASKS, Map.of(".*:", List.of("a"))).run();
    assertThat(run.message()).isEqualTo("No remaining responses for '.*:', output was 'b'two:''");
  }

  @Test
  void whoSaysNothingThatIsAQuestionIsNotWaitedForForEver() {
    ModuleCase.Run run =
        expect("sh -c 'echo x; sleep 60'", Map.of("y", "z", "^", "n")).with("timeout", 1L).run();
    assertThat(run.message()).isEqualTo("command exceeded timeout");
    assertThat(run.get("stdout")).isEqualTo("x");
    assertThat(run.get("rc")).isNull();
  }

  @Test
  void theProgramHasATerminalOfItsOwnInItsDirectory() {
    ModuleCase.Run run =
        expect("sh -c \"stty size; pwd; kill -9 $$\"", Map.of("x", "y"))
            .with("chdir", directory)
            .run();
    assertThat(run.get("stdout").toString()).startsWith("24 80\r\n/").doesNotContain("Killed");
    assertThat(run.get("rc")).isEqualTo(137L);
  }

  @Test
  void whatDoesNotStartIsTold() {
    Map<String, Object> none = Map.of("x", "y");
    assertThat(expect("ls", none).with("creates", directory).run().get("stdout"))
        .isEqualTo("skipped, since " + directory + " exists");
    assertThat(expect("ls", none).with("removes", "/no/such").run().changed()).isFalse();
    assertThat(expect("no-such-program", none).run().message())
        .isEqualTo("The command was not found or was not executable: no-such-program.");
    assertThat(expect(" ", none).run().get("rc")).isEqualTo(256L);
    assertThat(expect("ls", Map.of("(", "y")).run().message())
        .startsWith("the question '(' is no regular expression");
    assertThat(expect("ls", none).with("timeout", "soon").run().message())
        .startsWith("argument 'timeout'");
  }

  @Test
  void wordsArePartedAsPexpectPartsThem() {
    assertThat(ExpectWords.of("a 'b \\' \"c 'd\"\\ e  f"))
        .containsExactly("a", "b \\", "c 'd e", "f");
  }
}
