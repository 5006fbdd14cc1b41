package io.jansible.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs print what real Ansible printed, and end as it ended; golden/README.md says how, and
 * errors/README.md for mistakes.
 */
class GoldenTest {
  @TempDir private Path home;

  @TestFactory
  Stream<DynamicTest> printsWhatAnsiblePrints() throws IOException, URISyntaxException {
    List<GoldenCase> cases = cases("/golden");
    assertThat(cases).hasSizeGreaterThan(100);
    return tests(cases);
  }

  /** Mistakes: jansible's own texts, which must hold a place wherever there is one. */
  @TestFactory
  Stream<DynamicTest> tellsMistakes() throws IOException, URISyntaxException {
    List<GoldenCase> cases = cases("/errors");
    assertThat(cases).hasSizeGreaterThan(80);
    assertThat(cases).allSatisfy(each -> assertThat(each.expectedErrors()).isNotNull());
    return tests(cases);
  }

  private static List<GoldenCase> cases(String folder) throws IOException, URISyntaxException {
    Path directory = Path.of(GoldenTest.class.getResource(folder + "/hosts").toURI()).getParent();
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(Files::isDirectory).sorted().map(GoldenCase::new).toList();
    }
  }

  private Stream<DynamicTest> tests(List<GoldenCase> cases) {
    return cases.stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), new GoldenRun(home, each)::compare));
  }

  @Test
  void splitsCommandLinesAsAShellDoes() {
    assertThat(GoldenCase.words("a 'b c' \"d 'e'\"f  g=''"))
        .containsExactly("a", "b c", "d 'e'f", "g=");
  }
}
