package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysTest {
  @ParameterizedTest
  @CsvSource({
    "ssh,ssh",
    "smart,ssh",
    "paramiko,ssh",
    "ansible.builtin.ssh,ssh",
    "local,local",
    "docker,"
  })
  void connectionsHaveSeveralNames(String name, String kind) {
    assertThat(Ways.connection(name)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"sudo,sudo", "ansible.builtin.su,su", "community.general.doas,doas", "runas,"})
  void becomeMethodsHaveSeveralNames(String name, String method) {
    assertThat(Ways.becomeMethod(name)).isEqualTo(method);
  }
}
