package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFileTest {
  @Test
  void readsSectionsCommentsAndContinuations() {
    Map<String, ConfigFile.Entry> entries =
        parse(
            """
            # comment
            [defaults]
            Forks = 7 ; behind a value
            inventory: a,
              b
            ; comment
            [ssh_connection]
            ssh_args = -o A=b
            """);
    assertThat(entries.get("defaults.forks").text()).isEqualTo("7");
    assertThat(entries.get("defaults.inventory").text()).isEqualTo("a,\nb");
    assertThat(entries.get("ssh_connection.ssh_args").text()).isEqualTo("-o A=b");
    assertThat(entries.get("defaults.forks").at()).hasToString("ansible.cfg:3:9");
  }

  @Test
  void refusesASettingOutsideASection() {
    assertThatThrownBy(() -> parse("forks = 7\n"))
        .isInstanceOf(UserError.class)
        .hasMessage("a setting must stand under a section such as [defaults]");
  }

  private static Map<String, ConfigFile.Entry> parse(String text) {
    return ConfigFile.parse(new SourceText("ansible.cfg", text));
  }
}
