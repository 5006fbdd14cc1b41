package io.jansible.variables;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.HashBehaviour;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ansible_connection",
        "ansible_host",
        "ansible_ssh_common_args",
        "ansible_become_user",
        "ansible_become",
        "ansible_python_interpreter",
        "ansible_shell_executable",
        "ansible_sudo_exe"
      })
  void aNodeCannotSayHowItIsReached(String name) {
    assertThat(FactNames.trusted(Map.of(name, "evil"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ansible_eth1",
        "ansible_ssh_host_key_rsa_public",
        "ansible_user_id",
        "ansible_local",
        "x"
      })
  void allOtherFactsStay(String name) {
    assertThat(FactNames.trusted(Map.of(name, "v"))).containsEntry(name, "v");
  }

  @ParameterizedTest
  @CsvSource({"ansible_eth1,eth1", "ansible_local,ansible_local", "services,services"})
  void thePrefixIsTakenOffInsideAnsibleFacts(String name, String bare) {
    HostMemory memory = new HostMemory(HashBehaviour.REPLACE, "alpha", FactCache.NONE);
    memory.addFacts(Map.of(name, 1L));
    assertThat(memory.bareFacts()).containsOnlyKeys(bare);
    assertThat(memory.facts()).containsOnlyKeys(name);
  }
}
