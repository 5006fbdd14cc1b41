package io.jansible.module.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.module.ModuleFailure;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswersTest {
  @Test
  void aFieldThatAScriptDidNotPrintIsTheNodesFault() {
    Answers answers = new Answers("one\0\0".getBytes(StandardCharsets.UTF_8));
    assertThat(answers.next()).isEqualTo("one");
    assertThat(answers.next()).isEmpty();
    assertThatThrownBy(answers::next)
        .isInstanceOf(ModuleFailure.class)
        .hasMessageContaining("ends too early");
  }
}
