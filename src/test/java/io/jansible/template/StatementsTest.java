package io.jansible.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementsTest {
  private static String file(String text, Map<String, String> files, Object... variables) {
    try (FakeOutside outside = new FakeOutside(files)) {
      Templates templates = new Templates(TemplateSettings.DEFAULT, outside, message -> {});
      SourceText source = new SourceText("t.j2", text);
      return templates.renderFile(
          source, Syntax.FILE, MapScope.of(variables), outside.searchPath());
    }
  }

  @Test
  void aLoopOverHostsMakesTheEtcdTutorialsLine() {
    String text =
        "initial-cluster: {% for host in groups['etcd'] %}{{ hostvars[host].name }}=https://{{"
            + " hostvars[host]['ip'] }}:2380{% if not loop.last %},{% endif %}{% endfor %}\n\n"
            + "end\n";
    Object hosts =
        Map.of(
            "a",
            Map.of("name", "etcd1", "ip", "10.0.0.1"),
            "b",
            Map.of("name", "etcd2", "ip", "10.0.0.2"));
    assertThat(file(text, Map.of(), "groups", Map.of("etcd", List.of("a", "b")), "hostvars", hosts))
        .isEqualTo(
            "initial-cluster: etcd1=https://10.0.0.1:2380,etcd2=https://10.0.0.2:2380\nend\n");
  }

  @Test
  void aMacroSeesItsDefinitionsNamesNotItsCallers() {
    String text =
        "{% macro m() %}{{ i | default('none') }}{% endmacro %}{% for i in [1] %}{{ m() }}{% endfor"
            + " %}!";
    assertThat(file(text, Map.of())).isEqualTo("none!");
  }

  @Test
  void anErrorInAnIncludedFileIsPlacedThere() {
    assertThatThrownBy(
            () -> file("a\n{% include 'b.j2' %}", Map.of("templates/b.j2", "x\n  {{ nope }}\n")))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e -> assertThat(e.at()).asString().endsWith("/templates/b.j2:2:6"));
  }

  @Test
  void aHeaderChangesTheMarkup() {
    assertThat(
            file(
                "#jinja2: variable_start_string:'[%', variable_end_string:'%]'\n[% n %] {{ n }}\n",
                Map.of(), "n", 1L))
        .isEqualTo("1 {{ n }}\n");
  }

  @Test
  void aVaultFileIsKnownByItsFirstLine() {
    Map<String, String> files = Map.of("v.yml", "$ANSIBLE_VAULT;1.1;AES256\n", "p.yml", "a: 1\n");
    try (FakeOutside outside = new FakeOutside(files)) {
      Templates templates = new Templates(TemplateSettings.DEFAULT, outside, message -> {});
      String place = outside.searchPath().get(0).toString();
      Scope scope = MapScope.of("v", place + "/v.yml", "p", place + "/p.yml");
      assertThat(templates.holds("v is vaulted_file and p is not vaulted_file", null, scope))
          .isTrue();
    }
  }
}
