package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What machines answered, and their facts: where there was Python, dev/compare-facts found no
 * difference from what real Ansible gathered. Of the last two, one had bridges, peers, labels and
 * secondary addresses, the other partitions, a volume group and a bind mount.
 */
class RecordedNodesTest {
  @ParameterizedTest
  @CsvSource({
    "py1, all",
    "etcd1, all",
    "bb1, all",
    "bridge, '!all,!min,network'",
    "disks, '!all,!min,hardware'"
  })
  void factsOfARecordedNode(String node, String subset) throws IOException {
    FactGathering gathering =
        new FactGathering(List.of(subset.split(",")), 10, List.of(), "/etc/ansible/facts.d");
    Answers answers = Answers.parse(resource(node + ".answers"), "MARK");

    FactGathering.Facts facts = gathering.read(gathering.families(), answers);

    assertThat(answers.complete()).isTrue();
    assertThat(JsonText.write(facts.facts(), JsonStyle.RESULT))
        .isEqualToIgnoringNewLines(
            new String(resource(node + ".json"), StandardCharsets.UTF_8).strip());
    assertThat(facts.warnings()).isEmpty();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = RecordedNodesTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
