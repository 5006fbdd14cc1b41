package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jansible.source.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventorySourcesTest {
  @TempDir Path directory;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void aListOfHostsStandsInNoDirectory() {
    Inventory inventory = read("a, b:2222,[::1]:22,");

    assertThat(inventory.hosts()).hasToString("[a, b, ::1]");
    assertThat(inventory.host("b").orElseThrow().variables())
        .containsEntry("ansible_port", 2222L)
        .containsEntry("inventory_file", "a, b:2222,[::1]:22,")
        .containsEntry("inventory_dir", null);
    assertThat(inventory.group("ungrouped").orElseThrow().hosts()).containsExactly("a", "b", "::1");
  }

  @Test
  void severalSourcesAddUp() throws IOException {
    Files.writeString(directory.resolve("one"), "a x=1 y=1\n");
    Files.writeString(directory.resolve("two.yml"), "web: {hosts: {a: {x: 2}, b: }}\n");
    Inventory inventory = read("one", "two.yml", "c,");

    assertThat(inventory.hosts()).hasToString("[a, b, c]");
    assertThat(inventory.host("a").orElseThrow().variables())
        .containsEntry("x", 2L)
        .containsEntry("y", 1L)
        .containsEntry("inventory_file", directory.resolve("one").toString());
    assertThat(inventory.group("ungrouped").orElseThrow().hosts()).containsExactly("c");
  }

  @Test
  void aDirectoryIsReadInTheOrderOfItsNames() throws IOException {
    Recorded.unpack("directory.txt", directory);
    Inventory inventory = read(".");

    assertThat(inventory.hosts()).hasToString("[first, second, third]");
    assertThat(inventory.directories()).containsExactly(directory);
    assertThat(inventory.host("third").orElseThrow().variables())
        .containsEntry("inventory_dir", directory.resolve("sub").toString());
  }

  @Test
  void aFileWithoutExtensionMayBeYaml() throws IOException {
    Files.writeString(directory.resolve("hosts"), "# mine\nall:\n  hosts:\n    a:\n");

    assertThat(read("hosts").hosts()).hasToString("[a]");
  }

  @Test
  void withoutAnySourceThisMachineIsLeft() {
    Inventory inventory = read("nowhere");

    assertThat(inventory.hosts()).isEmpty();
    assertThat(inventory.host("localhost")).isPresent();
    assertThat(warnings)
        .containsExactly(
            "Unable to parse " + directory.resolve("nowhere") + " as an inventory source",
            "No inventory was parsed, only implicit localhost is available");
  }

  @Test
  void allMistakesOfAllSourcesAreTold() throws IOException {
    Files.writeString(directory.resolve("a"), "x y\n[g:foo]\nh\n");
    Files.writeString(directory.resolve("b"), "[g:vars]\nx=1\n");
    UserError error = catchThrowableOfType(UserError.class, () -> read("a", "b"));

    assertThat(error.problems().stream().map(p -> p.at() + " " + p.message()))
        .containsExactly(
            "a:1:3 Expected key=value host variable assignment, got: y",
            "a:2:1 Section [g:foo] has unknown type: foo",
            "b:1:1 Section [g:vars] names a group that does not exist");
  }

  private Inventory read(String... sources) {
    return new InventorySources(directory, problem -> warnings.add(problem.message()))
        .read(List.of(sources));
  }
}
