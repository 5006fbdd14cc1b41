package io.jansible.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.SourceText;
import io.jansible.source.TemplateText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaybookParserTest {
  private final List<String> warnings = new ArrayList<>();

  @Test
  void readsTheTutorialsPlaybook() throws IOException {
    Path file = Path.of("playbook.yaml");
    Playbook playbook = parse(Files.readString(file));

    assertThat(playbook.plays()).hasSize(3);
    Play second = playbook.plays().get(1);
    assertThat(second.hosts().value()).isEqualTo("localhost");
    assertThat(second.gathering().facts().value()).isEqualTo(false);
    Task certificate = (Task) second.tasks().get(6);
    assertThat(certificate.name().value()).asString().startsWith("Generate an `etcd` member");
    assertThat(certificate.action().module()).isEqualTo("openssl_certificate");
    assertThat(certificate.action().arguments())
        .containsEntry("provider", "ownca")
        .containsEntry("force", true);
    assertThat(certificate.loop().lookup()).isEqualTo("items");
    assertThat(playbook.plays().get(2).keywords().privilege().become().value()).isEqualTo(true);
    assertThat(playbook.plays().get(2).tasks()).hasSize(17);
    assertThat(warnings).isEmpty();
  }

  @Test
  void innerKeywordsWinAndConditionsAddUp() {
    Block block =
        (Block)
            steps(
                    """
                    - hosts: all
                      become: true
                      remote_user: outer
                      environment: {A: 1}
                      tasks:
                        - block:
                            - debug:
                              when: inner
                              remote_user: task
                              vars: {b: 2}
                              environment: {B: 2}
                              notify: [one, two]
                          when: [first, second]
                          become: no
                          vars: {a: 1, b: 1}
                          notify: zero
                    """)
                .get(0);
    Keywords task = block.steps().get(0).keywords();

    assertThat(values(task.when())).containsExactly("first", "second", "inner");
    assertThat(task.vars()).isEqualTo(Map.of("a", 1L, "b", 2L));
    assertThat(task.privilege().become().value()).isEqualTo(false);
    assertThat(task.login().remoteUser().value()).isEqualTo("task");
    assertThat(values(task.environment())).containsExactly(Map.of("A", 1L), Map.of("B", 2L));
    assertThat(values(task.notifications())).containsExactly("zero", "one", "two");
  }

  @Test
  void aModuleHasManySpellings() {
    List<Step> steps =
        steps(
            """
            - hosts: all
              tasks:
                - copy: src=a dest="b c"
                - ansible.builtin.copy: {src: a, dest: b c}
                - action: copy src=a dest='b c'
                - action: {module: copy, src: a, dest: b c}
                - action: ansible.legacy.copy src=a
                  args: {dest: b c}
                - copy: {src: a}
                  args: {src: loses, dest: b c}
                - local_action: copy src=a dest="b c"
            """);
    for (Step step : steps) {
      Action action = ((Task) step).action();
      assertThat(action.module()).endsWith("copy");
      assertThat(action.arguments()).isEqualTo(Map.of("src", "a", "dest", "b c"));
      assertThat(action.places().get("src").name().line()).isEqualTo(step.at().line());
    }
    assertThat(steps.get(6).keywords().delegation().to().value()).isEqualTo("localhost");
  }

  @Test
  void argumentsMayComeFromATemplate() {
    List<Step> steps =
        steps(
            """
            - hosts: all
              tasks:
                - copy: "{{ options }}"
                - copy: {src: a}
                  args: "{{ options }}"
                - command: "{{ line }}"
                - command: !unsafe echo {{ x }}
            """);
    assertThat(action(steps, 0).base().value())
        .isInstanceOfSatisfying(
            TemplateText.class, text -> assertThat(text.text()).isEqualTo("{{ options }}"));
    assertThat(action(steps, 1).base()).isNotNull();
    assertThat(action(steps, 2).freeForm()).isInstanceOf(TemplateText.class);
    assertThat(action(steps, 3).freeForm()).isEqualTo("echo {{ x }}");
  }

  @Test
  void optionsInATextHaveTheirOwnPlace() {
    Action action = action(steps("- hosts: all\n  tasks:\n    - copy: src=a   dest={{ x }}\n"), 0);

    assertThat(action.places().get("dest").name()).hasToString("test.yml:3:21");
    assertThat(action.places().get("dest").value()).hasToString("test.yml:3:26");
    assertThat(action.arguments().get("dest")).isInstanceOf(TemplateText.class);
  }

  @Test
  void loopsKeepTheirForm() {
    List<Step> steps =
        steps(
            """
            - hosts: all
              tasks:
                - debug:
                  loop: "{{ xs }}"
                  loop_control: {loop_var: x, index_var: i, label: "{{ x.name }}"}
                - debug:
                  with_dict: {a: 1}
                - debug:
                  ansible.builtin.with_items: 1
            """
                .replace("ansible.builtin.with_items", "with_ansible.builtin.items"));
    Loop loop = ((Task) steps.get(0)).loop();
    assertThat(loop.lookup()).isNull();
    assertThat(loop.control().variable().value()).isEqualTo("x");
    assertThat(loop.control().label().isTemplated()).isTrue();
    assertThat(((Task) steps.get(1)).loop().lookup()).isEqualTo("dict");
    assertThat(((Task) steps.get(2)).loop().lookup()).isEqualTo("items");
  }

  @Test
  void markupInAConditionWorksWithAWarning() {
    Task task =
        (Task) steps("- hosts: all\n  tasks:\n    - debug:\n      when: x == '{{ y }}'\n").get(0);

    assertThat(task.keywords().when().get(0).value()).isInstanceOf(TemplateText.class);
    assertThat(warnings).singleElement().asString().contains("jinja2 templating delimiters");
  }

  private List<Step> steps(String text) {
    return parse(text).plays().get(0).tasks();
  }

  private Playbook parse(String text) {
    return new PlaybookParser(
            ParserParts.simple(
                new FakeModules(), Path.of("."), problem -> warnings.add(problem.message())))
        .parse(Path.of("test.yml"), new SourceText("test.yml", text));
  }

  private static Action action(List<Step> steps, int index) {
    return ((Task) steps.get(index)).action();
  }

  private static List<Object> values(List<Written> written) {
    return written.stream().map(Written::value).toList();
  }
}
