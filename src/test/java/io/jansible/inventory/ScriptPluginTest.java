package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jansible.source.Problem;
import io.jansible.source.TemplateText;
import io.jansible.source.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inventory scripts, good and bad ones. */
class ScriptPluginTest {
  @TempDir Path directory;
  private final List<Problem> warnings = new ArrayList<>();

  @Test
  void groupsHostsAndVariablesComeFromTheList() throws IOException {
    script(
        "cloud",
        """
        [ "$1" = --list ] || exit 9
        cat <<'END'
        {"web": {"hosts": ["a", "b"], "vars": {"v": "{{ w }}"}, "children": ["db"]},
         "db": ["c"], "old": {"k": 1}, "_meta": {"hostvars": {"a": {"x": [1, "{{ y }}"]}}}}
        END
        """);
    Inventory inventory = read("cloud");

    assertThat(inventory.hosts()).hasToString("[a, b, c, old]");
    assertThat(inventory.group("web").orElseThrow().hosts()).containsExactly("a", "b", "c");
    assertThat(inventory.group("web").orElseThrow().variables().get("v"))
        .isInstanceOf(TemplateText.class);
    assertThat(inventory.group("old").orElseThrow().variables()).containsEntry("k", 1L);
    assertThat(Recorded.plain(inventory.host("a").orElseThrow().variables().get("x")))
        .isEqualTo(List.of(1L, "{{ y }}"));
    assertThat(warnings.stream().map(Problem::message))
        .containsExactly("Found both group and host with same name: old");
  }

  @Test
  void withoutMetaEachHostIsAskedFor() throws IOException {
    script(
        "old",
        """
        case $1 in
          --list) echo '{"web": ["a", "b"]}' ;;
          --host) [ "$2" = b ] || echo "{\\"name\\": \\"$2\\"}" ;;
        esac
        """);
    Inventory inventory = read("old");

    assertThat(inventory.host("a").orElseThrow().variables()).containsEntry("name", "a");
    assertThat(inventory.host("b").orElseThrow().variables()).doesNotContainKey("name");
  }

  @Test
  void aScriptThatFailsSaysSo() throws IOException {
    script("broken", "echo 'no credentials' >&2\nexit 3\n");
    assertThat(mistake("broken").message())
        .isEqualTo(
            "Failed to parse broken with script plugin: the script failed with exit code 3:\n"
                + "no credentials");
  }

  @Test
  void whatIsNoJsonIsShownWithItsPlace() throws IOException {
    script("talks", "echo '{\"web\":'\necho 'oops'\n");
    Problem mistake = mistake("talks");

    assertThat(mistake.message()).startsWith("The inventory script talks printed no JSON: ");
    assertThat(mistake.at().toString()).startsWith("talks --list:2:");
    assertThat(mistake.hint()).isEqualTo("run 'talks --list' to see what it prints");
  }

  @Test
  void aListIsNoInventory() throws IOException {
    script("list", "echo '[1]'\n");
    assertThat(mistake("list").message())
        .isEqualTo("The inventory script list must print a JSON dictionary");
  }

  @Test
  void wrongPartsAreRefusedByName() throws IOException {
    script("bad", "echo '{\"web\": {\"hosts\": \"a\"}}'\n");
    assertThat(mistake("bad").message()).endsWith("the hosts of group 'web' must be a list");
  }

  @Test
  void aComplaintOfAScriptThatWorksIsPassedOn() throws IOException {
    script(
        "chatty", "echo 'slow today' >&2\necho '{\"_meta\": {\"hostvars\": {}}, \"g\": [\"a\"]}'");
    assertThat(read("chatty").hosts()).hasToString("[a]");
    assertThat(warnings.stream().map(Problem::message)).containsExactly("chatty says: slow today");
  }

  @Test
  void oneThatFailsLeavesTheOthers() throws IOException {
    script("broken", "exit 1\n");
    Inventory inventory = read("broken", "x,");

    assertThat(inventory.hosts()).hasToString("[x]");
    assertThat(warnings.stream().map(Problem::message))
        .containsExactly(
            "Failed to parse broken with script plugin: the script failed with exit code 1",
            "Unable to parse " + directory.resolve("broken") + " as an inventory source");
  }

  @Test
  void anInventoryThatIsExecutableByMistakeIsRead() throws IOException {
    Path file = Files.writeString(directory.resolve("hosts"), "a\nb\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(read("hosts").hosts()).hasToString("[a, b]");
    assertThat(warnings).isEmpty();
  }

  private void script(String name, String body) throws IOException {
    Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Problem mistake(String name) {
    return catchThrowableOfType(UserError.class, () -> read(name)).problems().get(0);
  }

  private Inventory read(String... sources) {
    return new InventorySources(directory, warnings::add).read(List.of(sources));
  }
}
