package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.Problem;
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
        .hasMessage(
            "Invalid type for configuration option setting: DEFAULT_FORKS (from "
                + directory.resolve("ansible.cfg")
                + "): [defaults] forks must be a whole number, not 'many'")
        .satisfies(
            error ->
                assertThat(((UserError) error).problems().get(0).at().toString())
                    .endsWith("ansible.cfg:2:9"));
  }

  @Test
  void aSettingThatIsNotServedIsTold() throws IOException {
    write("[defaults]\nlog_filter = x\ninterpreter_python = auto\n");
    Configuration configuration = load(Map.of("ANSIBLE_LOG_FILTER", "x", "ANSIBLE_NOCOWS", "1"));
    assertThat(configuration.warnings())
        .extracting(problem -> problem.at() + " " + problem.message())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .endsWith(
                        "ansible.cfg:2:1 [defaults] log_filter is not supported yet and has no"
                            + " effect."),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "$ANSIBLE_LOG_FILTER:1:1 ANSIBLE_LOG_FILTER is not supported yet and has"
                            + " no effect."));
    assertThat(configuration.notes())
        .extracting(Problem::message)
        .containsExactly(
            "[defaults] interpreter_python has no meaning here: modules need no Python here",
            "ANSIBLE_NOCOWS has no meaning here: banners have no cows here");
  }

  @Test
  void everyDefaultIsAValueOfItsKind() {
    Configuration configuration = load(Map.of());
    assertThat(Settings.all()).hasSizeGreaterThan(60);
    for (Setting<?> setting : Settings.all()) {
      assertThat(configuration.find(setting).origin()).as(setting.name()).isEqualTo("default");
      assertThat(setting.doc()).as(setting.name()).matches("[A-Z].+ .+\\.");
    }
    assertThat(Settings.all()).extracting(Setting::name).doesNotHaveDuplicates();
  }

  @Test
  void theLastVariableAndTheLastPlaceWin() throws IOException {
    Map<String, String> both = Map.of("ANSIBLE_EDITOR", "nano", "EDITOR", "ed");
    assertThat(load(both).find(Settings.EDITOR))
        .isEqualTo(new Configuration.Found<>("ed", "env: EDITOR"));
    Setting<String> setting = Setting.of("X", Kinds.TEXT, "a", "one.x").alsoAt("two.x");
    write("[two]\nx = c\n[one]\nx = b\n");
    assertThat(load(Map.of()).get(setting)).isEqualTo("c");
  }

  @Test
  void pathsMayNameDirectoriesAndVariables() throws IOException {
    write("[defaults]\nprivate_key_file = $KEYS/${WHO}/{{CWD}}\ninventory = ~/a,~\n");
    Configuration configuration = load(Map.of("KEYS", "/k", "WHO", "me"));
    assertThat(configuration.get(Settings.PRIVATE_KEY_FILE))
        .isEqualTo(Path.of("/k/me/" + directory));
    assertThat(configuration.get(Settings.INVENTORY))
        .containsExactly(directory + "/home/a", directory + "/home");
    Setting<List<Path>> roles =
        Setting.of("X", Kinds.PATHS, "{{ANSIBLE_HOME}}/roles:/etc/roles", "defaults.x");
    assertThat(configuration.get(roles))
        .containsExactly(directory.resolve("home/.ansible/roles"), Path.of("/etc/roles"));
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
