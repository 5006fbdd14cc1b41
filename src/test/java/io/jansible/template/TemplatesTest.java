package io.jansible.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.source.TemplateMap;
import io.jansible.source.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private final Templates templates = Templates.standard();

  private Object render(String text, Object... variables) {
    return templates.render(new TemplateText(text, null), MapScope.of(variables));
  }

  @Test
  void oneExpressionKeepsItsType() {
    assertThat(render("{{ [1, n] }}", "n", 2L)).isEqualTo(List.of(1L, 2L));
    assertThat(render("a{{ n }}", "n", 2L)).isEqualTo("a2");
  }

  @Test
  void variablesAreRenderedWhenUsed() {
    assertThat(render("{{ a }}", "a", "<{{ b }}>", "b", "{{ c }}", "c", "x")).isEqualTo("<x>");
  }

  @Test
  void dataIsNeverRendered() {
    Scope scope = MapScope.of("path", "x");
    Scope data =
        new Scope() {
          @Override
          public Object get(String name) {
            return name.equals("fromNode") ? "{{ path }}" : scope.get(name);
          }

          @Override
          public List<String> names() {
            return List.of("fromNode");
          }
        };
    assertThat(templates.render(new TemplateText("{{ fromNode }}", null), data))
        .isEqualTo("{{ path }}");
    assertThat(templates.evaluate("fromNode ~ '!'", null, data)).isEqualTo("{{ path }}!");
  }

  @Test
  void somethingUndefinedIsNoErrorUntilItIsUsed() {
    Object[] variables = {"a", "{{ missing.part }}"};
    assertThat(render("{{ a is defined }}", variables)).isEqualTo(false);
    assertThat(render("{{ a | default('none') }}", variables)).isEqualTo("none");
    assertThatThrownBy(() -> render("{{ a }}", variables))
        .isInstanceOf(TemplateException.class)
        .hasMessage("'missing' is undefined");
  }

  @Test
  void aVariableThatNeedsItselfIsAnError() {
    assertThatThrownBy(() -> render("{{ a }}", "a", "{{ b }}", "b", "{{ a }}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Recursive loop");
  }

  @Test
  void anErrorStandsAtTheTokenThatIsWrong() {
    MapScope scope = MapScope.of("b", 1L, "d", Map.of("port", 80L));
    assertThat(column("x {{ b + 'a' }}", scope)).isEqualTo(8);
    assertThat(column("x {{ b | nothing }}", scope)).isEqualTo(10);
    assertThat(column("x {{ 'a' | replace('b') }}", scope)).isEqualTo(12);
    assertThat(column("x {{ b is nothing }}", scope)).isEqualTo(11);
    assertThat(column("x {{ d.prot }}", scope)).isEqualTo(8);
    assertThat(column("x {{ d['prot'] }}", scope)).isEqualTo(8);
    assertThat(column("{% for i in [] %}", scope)).isEqualTo(1);
    assertThat(column("{% for i in [] %}{% endfr %}", scope)).isEqualTo(21);
  }

  private int column(String template, MapScope scope) {
    Position start = new Position(new SourceText("play.yml", template), 1, 1);
    try {
      templates.render(new TemplateText(template, start), scope);
    } catch (TemplateException e) {
      return e.at().column();
    }
    throw new AssertionError("rendered: " + template);
  }

  @Test
  void anUndefinedNameInAVariableIsToldWhereTheVariableStands() {
    SourceText vars = new SourceText("vars.yml", "url: \"a {{ domian }}\"\n");
    TemplateText url = new TemplateText("a {{ domian }}", new Position(vars, 1, 6));
    TemplateText use =
        new TemplateText("{{ url }}", new Position(new SourceText("p", "{{ url }}"), 1, 1));
    assertThatThrownBy(() -> templates.render(use, MapScope.of("url", url)))
        .isInstanceOfSatisfying(
            TemplateException.class, e -> assertThat(e.at()).hasToString("vars.yml:1:12"));
  }

  @Test
  void anErrorKnowsItsPlace() {
    SourceText source = new SourceText("play.yml", "- debug:\n    msg: \"a {{ b }} {{ c }}\"\n");
    TemplateText text = new TemplateText("a {{ b }} {{ c }}", new Position(source, 2, 10));
    assertThatThrownBy(() -> templates.render(text, MapScope.of("b", 1L)))
        .isInstanceOfSatisfying(
            TemplateException.class, e -> assertThat(e.at()).hasToString("play.yml:2:24"));
  }

  @Test
  void argumentsAreResolvedDeeplyWithoutWhatIsOmitted() {
    Object written =
        MapScope.authored(Map.of("mode", "{{ m | default(omit) }}", "list", List.of("{{ n }}")));
    assertThat(templates.resolve(written, MapScope.of("n", 1L)))
        .isEqualTo(Map.of("list", List.of(1L)));
  }

  @Test
  void viewsRenderWhatIsRead() {
    Object view =
        templates.lazily(
            new TemplateMap(
                Map.of(
                    "good", new TemplateText("{{ n }}", null),
                    "bad", new TemplateText("{{ missing }}", null))),
            MapScope.of("n", 1L));
    assertThat(((Map<?, ?>) view).get("good")).isEqualTo(1L);
    assertThat(((Map<?, ?>) view).get("bad")).isInstanceOf(Undefined.class);
  }

  @Test
  void aConditionThatIsNoBoolHoldsByItsTruthWithAWarning() {
    List<String> warnings = new ArrayList<>();
    Templates lenient = new Templates(TemplateSettings.DEFAULT, new LocalOutside(), warnings::add);
    Scope scope = MapScope.of("list", List.of(1L), "n", 7L);
    assertThat(lenient.holds("n == 7", null, scope)).isTrue();
    assertThat(lenient.holds(List.of("n == 7", "n > 8"), null, scope)).isFalse();
    assertThat(warnings).isEmpty();
    assertThat(lenient.holds("list", null, scope)).isTrue();
    assertThat(warnings).hasSize(1);
  }

  @Test
  void changingAVariableInATemplateLeavesTheVariableAlone() {
    List<Object> list = new ArrayList<>(List.of("a"));
    Scope scope = MapScope.of("list", list);
    assertThat(templates.evaluate("[list.append('b'), list]", null, scope))
        .isEqualTo(java.util.Arrays.asList(null, List.of("a", "b")));
    assertThat(list).containsExactly("a");
  }
}
