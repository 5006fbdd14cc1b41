package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UnifiedDiffTest {
  private static List<String> lines(String letters) {
    return letters.chars().mapToObj(letter -> (char) letter + "\n").toList();
  }

  @TestFactory
  Stream<DynamicTest> hunksAreThoseOfDifflib() throws IOException {
    List<String> cases;
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                UnifiedDiffTest.class.getResourceAsStream("/output/difflib.txt"),
                StandardCharsets.UTF_8))) {
      cases = in.lines().filter(line -> !line.startsWith("#")).toList();
    }
    assertThat(cases).hasSizeGreaterThan(150);
    return cases.stream()
        .map(line -> line.split("\\|", -1))
        .map(
            parts ->
                DynamicTest.dynamicTest(
                    parts[0] + " to " + parts[1],
                    () ->
                        assertThat(
                                String.join(
                                    "", UnifiedDiff.of(lines(parts[0]), lines(parts[1]), 3)))
                            .isEqualTo(
                                parts[2].isEmpty() ? "" : parts[2].replace("/", "\n") + "\n")));
  }

  @Test
  void isFastForLongTexts() {
    List<String> left = Stream.iterate(0, n -> n + 1).limit(20_000).map(n -> n + "\n").toList();
    List<String> right = Stream.concat(left.stream(), Stream.of("more\n")).toList();
    assertThat(UnifiedDiff.of(left, right, 3))
        .containsExactly(
            "@@ -19998,3 +19998,4 @@\n", " 19997\n", " 19998\n", " 19999\n", "+more\n");
  }
}
