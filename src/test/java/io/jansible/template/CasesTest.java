package io.jansible.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that real Ansible gave, recorded. The cases that fail are listed beside them: one more
 * fails this test, and so does one that passes and is still listed.
 */
class CasesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/io/jansible/template");

  @ParameterizedTest
  @ValueSource(strings = {"default", "214"})
  void recordedValuesAreGiven(String generation) throws IOException {
    List<String> failing = new ArrayList<>();
    List<Case> cases = Cases.read(RESOURCES.resolve("cases.jsonl"));
    for (Case each : cases) {
      if (each.failure(generation) != null) {
        failing.add(each.id());
      }
    }
    assertThat(cases).hasSize(1379);
    assertThat(failing).containsExactlyElementsOf(known("failing-" + generation + ".txt"));
  }

  private static List<String> known(String name) throws IOException {
    return java.nio.file.Files.readAllLines(RESOURCES.resolve(name), StandardCharsets.UTF_8);
  }
}
