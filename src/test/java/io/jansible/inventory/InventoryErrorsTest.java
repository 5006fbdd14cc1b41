package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What authors are told of mistakes in inventories: {@code errors.txt}, as for playbooks. */
class InventoryErrorsTest {
  record Case(String title, String text, String told) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Case> cases() throws IOException {
    return Arrays.stream(Recorded.text("errors.txt").split("(?m)^=== "))
        .skip(1)
        .map(InventoryErrorsTest::read);
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
  void tellsWhatIsWrongAndWhere(Case inventory) {
    List<String> told = new ArrayList<>();
    SourceText source = new SourceText("hosts", inventory.text());
    InventoryBuilder builder = new InventoryBuilder();
    try {
      if (inventory.title().startsWith("yaml")) {
        new YamlInventory(source, builder, problem -> told.add("warning " + show(problem))).read();
      } else {
        new IniInventory(source, builder, problem -> told.add("warning " + show(problem))).read();
      }
      told.add("ok");
    } catch (UserError e) {
      e.problems().forEach(problem -> told.add(show(problem)));
    }
    assertThat(String.join("\n", told) + "\n").isEqualTo(inventory.told());
  }

  private static String show(Problem problem) {
    return problem.at().line()
        + ":"
        + problem.at().column()
        + " "
        + problem.message()
        + (problem.hint() == null ? "" : " | " + problem.hint());
  }
}
