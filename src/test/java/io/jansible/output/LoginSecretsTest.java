package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginSecretsTest {
  @Test
  void passwordsInDictionariesAreHidden() {
    Map<String, Object> host =
        Map.of("ansible_password", "a", "ansible_become_pass", 1L, "ansible_user", "u");

    Map<String, Object> shown = LoginSecrets.hide(Map.of("hostvars", List.of(Map.of("h", host))));

    assertThat(shown)
        .isEqualTo(
            Map.of(
                "hostvars",
                List.of(
                    Map.of(
                        "h",
                        Map.of(
                            "ansible_password", "********",
                            "ansible_become_pass", "********",
                            "ansible_user", "u")))));
  }

  @Test
  void whatIsAskedForByNameIsShown() {
    Map<String, Object> result = Map.of("ansible_password", "a", "msg", List.of("x", "y"));

    assertThat(LoginSecrets.hide(result)).isEqualTo(result);
  }
}
