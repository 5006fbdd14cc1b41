package io.jansible.modules.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node with a debconf whose answers are a file. */
class DebconfModuleTest {
  @TempDir Path directory;
  @TempDir Path node;

  @BeforeEach
  void programs() throws IOException {
    Path answers = directory.resolve("answers");
    Files.writeString(answers, "* demo/seen: one\n  demo/flag: false\n  demo/many: b, a\n");
    program(
        "debconf-show",
        "[ \"$1\" = demo ] || { echo no such package >&2; exit 1; }; cat " + answers);
    program(
        "debconf-set-selections",
        "read -r p q t v; [ \"$t\" != error ] || { echo refused >&2; exit 3; }; sed -i"
            + " \"\\\\#$q:#d\" "
            + answers
            + "; echo \"* $q: $v\" >> "
            + answers
            + "; echo \"$t $*\"");
    program("debconf-get-selections", "printf 'demo\\tdemo/secret\\tpassword\\tse cret\\n'");
  }

  private void program(String name, String script) throws IOException {
    Path file = node.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private ModuleCase debconf() {
    return ModuleCase.of(new DebconfModule(), directory).with("name", "demo").programs(node);
  }

  private ModuleCase debconf(String question, String type, Object value) {
    return debconf().with("question", question).with("vtype", type).with("value", value);
  }

  @Test
  void withoutAQuestionTheAnswersAreTold() {
    assertThat(debconf().run().get("current"))
        .isEqualTo(Map.of("demo/seen", "one", "demo/flag", "false", "demo/many", "b, a"));
    assertThat(debconf().with("name", "other").run().message()).isEqualTo("no such package\n");
  }

  @Test
  void anAnswerIsSetOnce() {
    ModuleCase.Thrice thrice = debconf("demo/seen", "string", "two words").thrice();
    assertThat(thrice.real().get("msg")).isEqualTo("string \n");
    assertThat(thrice.real().get("previous")).isEqualTo(Map.of("demo/seen", "one"));
    assertThat(thrice.real().get("current")).isEqualTo(Map.of("demo/seen", "two words"));
    assertThat(thrice.check().get("diff"))
        .isEqualTo(
            Map.of(
                "before", Map.of("demo/seen", "one"), "after", Map.of("demo/seen", "two words")));
  }

  @Test
  void answersAreComparedByTheirKind() {
    assertThat(debconf("demo/flag", "boolean", false).run().changed()).isFalse();
    assertThat(debconf("demo/flag", "boolean", "FALSE").run().changed()).isFalse();
    assertThat(debconf("demo/many", "multiselect", List.of("a", "b")).run().changed()).isFalse();
    assertThat(debconf("demo/many", "multiselect", "a, b").check().changed()).isTrue();
    debconf("demo/new", "boolean", true).with("unseen", true).thrice();
  }

  @Test
  void aPasswordIsComparedWithWhatIsSetAndNotWithWhatIsShown() throws IOException {
    Path answers = directory.resolve("answers");
    Files.writeString(answers, "  demo/secret: (password omitted)\n");
    assertThat(debconf("demo/secret", "password", "se cret").run().changed()).isFalse();
    assertThat(debconf("demo/secret", "password", "other").check().changed()).isTrue();
  }

  @Test
  void whatDebconfRefusesFails() {
    assertThat(debconf("demo/seen", "error", "x").run().message()).isEqualTo("refused\n");
    assertThat(debconf("demo/many", "multiselect", List.of(1L)).run().message())
        .startsWith("Invalid value provided for 'multiselect'");
  }
}
