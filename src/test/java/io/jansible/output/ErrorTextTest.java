package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
  private static final SourceText SOURCE =
      new SourceText("dir/playbook.yaml", "- hosts: all\n  taks:\n\t日本: x\n\n");

  @Test
  void showsSentencePlaceLineCaretAndHint() {
    Problem unknown =
        Problem.at(new Position(SOURCE, 2, 3), "'taks' is not a valid attribute for a Play")
            .withHint("did you mean 'tasks'?");
    assertThat(ErrorText.of(new UserError(List.of(unknown, new Problem("no flag", null, null)))))
        .isEqualTo(
            """
            ERROR! 'taks' is not a valid attribute for a Play
              at dir/playbook.yaml:2:3
              2 |   taks:
                |   ^
              hint: did you mean 'tasks'?

            ERROR! no flag
            """);
  }

  @Test
  void aLineUnderNoLogIsNotShown() {
    Problem hidden = Problem.at(new Position(SOURCE, 2, 3), "x").withoutLine().withHint("y");
    assertThat(ErrorText.of("", hidden)).isEqualTo("x\n  at dir/playbook.yaml:2:3\n  hint: y\n");
  }

  @Test
  void putsTheCaretBelowItsCharacter() {
    assertThat(ErrorText.of("", Problem.at(new Position(SOURCE, 3, 4), "x")))
        .isEqualTo(
            """
            x
              at dir/playbook.yaml:3:4
              3 | \t日本: x
                | \t    ^
            """);
    assertThat(ErrorText.of("", Problem.at(new Position(SOURCE, 1, 20), "behind the end")))
        .endsWith("  1 | - hosts: all\n    |                    ^\n");
  }

  @Test
  void showsNoLineWhereThereIsNone() {
    assertThat(ErrorText.of("", Problem.at(new Position(SOURCE, 4, 1), "x")))
        .isEqualTo("x\n  at dir/playbook.yaml:4:1\n");
  }
}
