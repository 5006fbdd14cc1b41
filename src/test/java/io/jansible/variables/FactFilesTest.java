package io.jansible.variables;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.HashBehaviour;
import io.jansible.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactFilesTest {
  private static final Map<String, Object> FACTS =
      Map.of("ansible_fips", false, "mine", List.of(1L, "{{ x }}"));

  @TempDir private Path home;
  private final List<Problem> warnings = new ArrayList<>();
  private Path directory;
  private FactFiles cache;

  @BeforeEach
  void begin() {
    directory = home.resolve("facts");
    cache = new FactFiles(FactFormat.JSON, directory, "p_", Duration.ofHours(1), warnings::add);
  }

  @Test
  void factsStayInAFileAsAnsibleWritesIt() throws IOException {
    cache.store("alpha", FACTS);
    Path file = directory.resolve("p_alpha");
    assertThat(file)
        .hasContent(
            """
            {
                "ansible_fips": false,
                "mine": [
                    1,
                    "{{ x }}"
                ]
            }\
            """);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(cache.load("alpha")).isEqualTo(FACTS);
    assertThat(cache.load("beta")).isEmpty();
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void factsStayInYamlAsAnsibleWritesIt() throws IOException {
    FactFiles yaml =
        new FactFiles(FactFormat.YAML, directory, "", Duration.ofHours(1), warnings::add);
    yaml.store("alpha", FACTS);
    Path file = directory.resolve("alpha");
    assertThat(file).hasContent("ansible_fips: false\nmine:\n- 1\n- '{{ x }}'\n");
    assertThat(yaml.load("alpha")).isEqualTo(FACTS);
    Files.writeString(file, "a: [");
    assertThat(yaml.load("alpha")).isEmpty();
    assertThat(warnings)
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains(file.toString(), "anew"));
    assertThat(file).hasContent("a: [");
  }

  @Test
  void oldFactsCountNoMore() throws IOException {
    cache.store("alpha", FACTS);
    Path file = directory.resolve("p_alpha");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    assertThat(cache.load("alpha")).isEmpty();
    FactFiles lasting =
        new FactFiles(FactFormat.JSON, directory, "p_", Duration.ZERO, warnings::add);
    assertThat(lasting.load("alpha")).isEqualTo(FACTS);
  }

  @Test
  void aBrokenFileIsToldAndStays() throws IOException {
    Files.createDirectories(directory);
    for (String broken : List.of("{", "[1]")) {
      warnings.clear();
      Path file = Files.writeString(directory.resolve("p_alpha"), broken);
      assertThat(cache.load("alpha")).isEmpty();
      assertThat(warnings)
          .singleElement()
          .satisfies(each -> assertThat(each.message()).contains(file.toString(), "anew"));
      assertThat(file).hasContent(broken);
    }
  }

  @Test
  void whatCannotBeWrittenIsToldOnce() throws IOException {
    Files.writeString(directory, "a file");
    cache.store("alpha", FACTS);
    cache.store("beta", FACTS);
    assertThat(warnings)
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("cannot be written"));
  }

  @Test
  void aHostKnowsWhatAnEarlierRunLearned() {
    HostMemory earlier = new HostMemory(HashBehaviour.REPLACE, "alpha", cache);
    earlier.gathered();
    earlier.addFacts(FACTS);

    HostMemory later = new HostMemory(HashBehaviour.REPLACE, "alpha", cache);
    assertThat(later.isGathered()).isTrue();
    assertThat(later.bareFacts()).containsEntry("fips", false);
    later.clearFacts();
    assertThat(later.bareFacts()).isEmpty();
    assertThat(new HostMemory(HashBehaviour.REPLACE, "alpha", cache).isGathered()).isFalse();
  }

  @Test
  void aHostsNameLeadsNowhereElse() {
    cache.store("../outside", FACTS);
    assertThat(directory.resolve("p_.._outside")).exists();
  }
}
