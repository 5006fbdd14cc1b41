package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What real nodes answered, and the facts that real Ansible gathered on the one that has Python;
 * dev/compare-facts found no difference.
 */
class RecordedNodesTest {
  @ParameterizedTest
  @ValueSource(strings = {"py1", "etcd1", "bb1"})
  void factsOfARecordedNode(String node) throws IOException {
    FactGathering gathering = new FactGathering(List.of(), 10, List.of(), "/etc/ansible/facts.d");
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
