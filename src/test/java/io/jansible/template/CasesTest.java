package io.jansible.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    List<Case> cases = Cases.read(RESOURCES.resolve("cases.jsonl"));
    assertThat(cases).hasSize(1379);
    assertThat(failing(cases, generation))
        .containsExactlyElementsOf(known("failing-" + generation + ".txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "214"})
  void theProjectsOwnRecordingsAreGiven(String generation) throws IOException {
    List<Case> cases = Cases.read(RESOURCES.resolve("own-cases.jsonl"));
    assertThat(cases).hasSizeGreaterThan(1500);
    assertThat(failing(cases, generation)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "214"})
  void otherNamesOfVariablesGiveTheSameValues(String generation) throws IOException {
    List<Case> cases = Cases.read(RESOURCES.resolve("cases.jsonl"));
    cases.addAll(Cases.read(RESOURCES.resolve("own-cases.jsonl")));
    List<Case> renamed = new ArrayList<>();
    for (Case each : cases) {
      Case other = RenamedCase.of(each);
      if (other != null) {
        renamed.add(other);
      }
    }
    assertThat(renamed).hasSizeGreaterThan(2000);
    assertThat(failing(renamed, generation)).isSubsetOf(known("failing-" + generation + ".txt"));
  }

  private static List<String> failing(List<Case> cases, String generation) {
    List<String> failing = new ArrayList<>();
    for (Case each : cases) {
      if (each.failure(generation) != null) {
        failing.add(each.id());
      }
    }
    return failing;
  }

  private static List<String> known(String name) throws IOException {
    return Files.readAllLines(RESOURCES.resolve(name), StandardCharsets.UTF_8);
  }
}
