package io.jansible.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What authors are told of their mistakes. Each case of {@code errors.txt} is a playbook, an arrow,
 * and all that is said: line, column, message and hint.
 */
class ErrorsTest {
  record Case(String title, String playbook, String told) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = ErrorsTest.class.getResourceAsStream("errors.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(ErrorsTest::read);
    }
  }

  private static Case read(String text) {
    int title = text.indexOf('\n');
    int arrow = text.indexOf("\n---->\n");
    return new Case(
        text.substring(0, title),
        text.substring(title + 1, arrow + 1),
        text.substring(arrow + "\n---->\n".length()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhatIsWrongAndWhere(Case playbook) {
    List<String> told = new ArrayList<>();
    try {
      new PlaybookParser(
              ParserParts.simple(
                  new FakeModules(), Path.of("."), problem -> told.add("warning " + show(problem))))
          .parse(Path.of("t"), new SourceText("t", playbook.playbook()));
      told.add("ok");
    } catch (UserError e) {
      e.problems().forEach(problem -> told.add(show(problem)));
    }
    assertThat(String.join("\n", told) + "\n").isEqualTo(playbook.told());
  }

  private static String show(Problem problem) {
    return problem.at().line()
        + ":"
        + problem.at().column()
        + " "
        + problem.message().replaceFirst("(was not found in) /.*", "$1 ROLES")
        + (problem.hint() == null ? "" : " | " + problem.hint());
  }
}
