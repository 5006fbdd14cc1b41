package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.connection.Request;
import io.jansible.module.ProcessNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactScriptTest {
  @TempDir Path directory;

  private static Answers ask(Questions questions) {
    String script = FactScript.write(questions, "MARK");
    return Answers.parse(new ProcessNode().inspect(Request.of(script)).output(), "MARK");
  }

  @Test
  void filesPathsAndOutputsComeBackWhole() throws IOException {
    Path file = directory.resolve("two words");
    Files.writeString(file, "a: b\n\nno newline at the end");
    String quoted = "'" + file + "'";

    Answers answers =
        ask(
            new Questions()
                .files(quoted, "/does/not/exist", "/does/not/*")
                .paths(quoted, "/does/not/exist")
                .programs("sh", "no-such-program")
                .output("empty", ":")
                .output("quick", "printf 'no newline'")
                .slowOutput("slow", "echo slow; exit 3"));

    assertThat(answers.complete()).isTrue();
    assertThat(answers.file(file.toString())).containsExactly("a: b", "", "no newline at the end");
    assertThat(answers.file("/does/not/exist")).isEmpty();
    assertThat(answers.exists(file.toString())).isTrue();
    assertThat(answers.exists("/does/not/exist")).isFalse();
    assertThat(answers.hasProgram("sh")).isTrue();
    assertThat(answers.hasProgram("no-such-program")).isFalse();
    assertThat(answers.output("empty")).isEmpty();
    assertThat(answers.output("quick")).isEqualTo("no newline");
    assertThat(answers.output("slow")).isEqualTo("slow\n");
  }

  @Test
  void textThatLooksLikeAnAnswerIsNone() throws IOException {
    Path file = directory.resolve("f");
    Files.writeString(file, "MARK output\nfaked\n");

    Answers answers =
        ask(
            new Questions()
                .files(file.toString())
                .output("output", "printf '\\nmark end\\nOTHER output\\nfaked\\n'"));

    assertThat(answers.file(file.toString())).containsExactly("MARK output", "faked");
    assertThat(answers.output("output")).isEqualTo("\nmark end\nOTHER output\nfaked\n");
  }

  @Test
  void theEnvironmentIsThatOfTheLogin() {
    Answers answers = ask(new Questions().slowOutput("slow", ":"));

    assertThat(EnvironmentFacts.variables(answers))
        .containsEntry("PATH", System.getenv("PATH"))
        .doesNotContainKey("mark");
  }

  @Test
  void anAnswerThatBreaksOffIsNotComplete() {
    Answers answers = Answers.parse("\nMARK files\n/a:b\n".getBytes(), "MARK");

    assertThat(answers.complete()).isFalse();
    assertThat(answers.file("/a")).containsExactly("b");
  }
}
