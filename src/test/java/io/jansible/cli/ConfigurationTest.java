package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  @TempDir Path directory;

  @Test
  void theEnvironmentWinsOverTheFileWhichWinsOverDefaults() throws IOException {
    write("[defaults]\nforks = 7\n");
    assertThat(load(Map.of()).get(Settings.FORKS)).isEqualTo(7);
    assertThat(load(Map.of("ANSIBLE_FORKS", "9")).get(Settings.FORKS)).isEqualTo(9);
    assertThat(load(Map.of()).get(Settings.TIMEOUT)).isEqualTo(10);
  }

  @Test
  void pathsAreRelativeToTheFile() throws IOException {
    write("[defaults]\ninventory = hosts,more/hosts\n");
    assertThat(load(Map.of()).get(Settings.INVENTORY))
        .isEqualTo(
            List.of(
                directory.resolve("hosts").toString(), directory.resolve("more/hosts").toString()));
  }

  @Test
  void aWrongValueIsRefusedWithItsPlace() throws IOException {
    write("[defaults]\nforks = many\n");
    assertThatThrownBy(() -> load(Map.of()).get(Settings.FORKS))
        .isInstanceOf(UserError.class)
        .hasMessage("[defaults] forks must be a whole number, not 'many'")
        .satisfies(
            error ->
                assertThat(((UserError) error).problems().get(0).at().toString())
                    .endsWith("ansible.cfg:2:9"));
  }

  @Test
  void aSettingThatIsNotServedIsTold() throws IOException {
    write("[defaults]\nstrategy = free\ninterpreter_python = auto\n");
    assertThat(load(Map.of()).warnings())
        .singleElement()
        .asString()
        .contains("[defaults] strategy is not supported yet and has no effect.", "ansible.cfg:2:1");
  }

  @Test
  void theFileOfAWorldWritableDirectoryIsNotUsed() throws IOException {
    write("[defaults]\nforks = 7\n");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    Configuration configuration = load(Map.of());
    assertThat(configuration.get(Settings.FORKS)).isEqualTo(5);
    assertThat(configuration.warnings())
        .singleElement()
        .asString()
        .contains("writable by everybody");
  }

  private void write(String text) throws IOException {
    Files.writeString(directory.resolve("ansible.cfg"), text);
  }

  private Configuration load(Map<String, String> environment) {
    Map<String, String> all = new java.util.HashMap<>(environment);
    all.put("HOME", directory.resolve("home").toString());
    return Configuration.load(all, directory);
  }
}
