package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebuggerAssignmentTest {
  @Test
  void theFirstSingleEqualsSignOutsideOfQuotesAndBracketsSets() {
    assertThat(DebuggerAssignment.of("task.args['a=b'] [f(x=1)] = 'c' == d"))
        .isEqualTo(new DebuggerAssignment("task.args", List.of("'a=b'", "f(x=1)"), "'c' == d"));
    assertThat(DebuggerAssignment.of("task_vars[\"a\\\"]\"]=1"))
        .isEqualTo(new DebuggerAssignment("task_vars", List.of("\"a\\\"]\""), "1"));
  }

  @Test
  void comparisonsAndCallsSetNothing() {
    for (String line : List.of("a == b", "a != b", "a <= b", "f(a=b)", "'a=b'", "a + b = c", "x")) {
      assertThat(DebuggerAssignment.of(line)).as(line).isNull();
    }
  }

  @Test
  void aPartIsReplacedAndTheWholeStaysAsItWas() {
    Map<String, Object> whole = Map.of("a", List.of(1L, 2L));
    assertThat(DebuggerAssignment.replaced(whole, List.of("a", -1L), 3L))
        .isEqualTo(new TemplateMap(Map.of("a", new TemplateList(List.of(1L, 3L)))));
    assertThat(whole).isEqualTo(Map.of("a", List.of(1L, 2L)));
    assertThatThrownBy(() -> DebuggerAssignment.replaced(whole, List.of("b", "c"), 3L))
        .hasMessage("'b'");
    assertThatThrownBy(() -> DebuggerAssignment.replaced(whole, List.of("a", 2L), 3L))
        .hasMessage("list assignment index out of range");
  }
}
