package io.jansible.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.TemplateText;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a node returned must not act on the controller, even through a condition in braces. */
class ConditionInjectionTest {
  private final Templates templates = Templates.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 == 1 or lookup('pipe', 'id')",
        "query('pipe', 'id') or 1",
        "(q)('pipe', 'id') or 1",
        "'a' ~ lookup('env', 'HOME')"
      })
  void aLookupInRenderedTextIsRefused(String fromNode) {
    TemplateText condition = new TemplateText("{{ answer }} == 'y'", null);
    assertThatThrownBy(() -> templates.holds(condition, null, node(fromNode)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("may not use a lookup");
  }

  @Test
  void theWordInsideQuotesIsText() {
    TemplateText condition = new TemplateText("'{{ answer }}' == 'lookup'", null);
    assertThat(templates.holds(condition, null, node("lookup"))).isTrue();
  }

  @Test
  void aPlainTextFromANodeIsNoTemplate() {
    Object value = templates.render(new TemplateText("{{ answer }}", null), node("{{ 1 + 1 }}"));
    assertThat(value).isEqualTo("{{ 1 + 1 }}");
  }

  /** A scope in which {@code answer} is what a node returned: a string, never a template. */
  private static Scope node(String answer) {
    return new Scope() {
      @Override
      public Object get(String name) {
        return name.equals("answer") ? answer : ABSENT;
      }

      @Override
      public Collection<String> names() {
        return List.of("answer");
      }
    };
  }
}
