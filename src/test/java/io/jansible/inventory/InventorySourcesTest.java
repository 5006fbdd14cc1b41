package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jansible.source.HashBehaviour;
import io.jansible.source.UserError;
import io.jansible.source.VaultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  @Test
  void aSourceCountsWhollyOrNotAtAll() throws IOException {
    Files.writeString(directory.resolve("bad"), "[web]\nx\ny z\n");
    Inventory inventory = read("bad", "a,");

    assertThat(inventory.hosts()).hasToString("[a]");
    assertThat(inventory.group("web")).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "Expected key=value host variable assignment, got: z",
            "Unable to parse " + directory.resolve("bad") + " as an inventory source");
  }

  @Test
  void groupsOfTwoSourcesCannotHoldEachOther() throws IOException {
    Files.writeString(directory.resolve("a"), "[x]\nh\n[y:children]\nx\n");
    Files.writeString(directory.resolve("b"), "[y]\n[z]\n[x:children]\nz\ny\n");
    Inventory inventory = read("a", "b");

    assertThat(inventory.group("x").orElseThrow().children()).isEmpty();
    assertThat(warnings)
        .contains(
            "Failed to parse b with ini plugin: Group 'y' cannot be a child of 'x', which is"
                + " already below it");
  }

  @Test
  void settingsSayWhichFilesOfADirectoryCount() throws IOException {
    Files.writeString(directory.resolve("a.ini"), "a\n");
    Files.writeString(directory.resolve("b.skip"), "b\n");
    Files.writeString(directory.resolve("old_c"), "c\n");
    InventorySettings settings =
        settings(InventorySettings.PLUGINS, false, null, GroupNames.NEVER, "^old");

    assertThat(read(settings, ".").hosts()).hasToString("[a]");
  }

  @Test
  void eachSourceOrAllOfThemMustBeReadIfTheSettingsSaySo() {
    InventorySettings any =
        settings(InventorySettings.PLUGINS, true, null, GroupNames.NEVER, "^old");
    InventorySettings all =
        settings(InventorySettings.PLUGINS, false, true, GroupNames.NEVER, "^old");

    assertThat(catchThrowableOfType(UserError.class, () -> read(any, "a,", "nowhere")))
        .hasMessage("Completely failed to parse inventory source " + directory.resolve("nowhere"));
    assertThat(catchThrowableOfType(UserError.class, () -> read(all, "nowhere")))
        .hasMessage("No inventory was parsed, please check your configuration and options.");
    assertThat(read(all, "a,", "nowhere").hosts()).hasToString("[a]");
  }

  @Test
  void mistakesAreWarningsWhereTheSettingsSaySo() throws IOException {
    Files.writeString(directory.resolve("bad"), "y z\n");
    InventorySettings lenient =
        settings(InventorySettings.PLUGINS, false, false, GroupNames.NEVER, "^old");

    assertThat(read(lenient, "bad").hosts()).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "Expected key=value host variable assignment, got: z",
            "Unable to parse " + directory.resolve("bad") + " as an inventory source",
            "No inventory was parsed, only implicit localhost is available");
  }

  @Test
  void groupsNamesAreMadePlainIfTheSettingsSaySo() throws IOException {
    Files.writeString(directory.resolve("hosts"), "[1-a.b]\nh\n[1-a.b:vars]\nx=1\n");

    Inventory always =
        read(settings(InventorySettings.PLUGINS, false, null, GroupNames.ALWAYS, "^old"), "hosts");
    assertThat(always.groups()).hasToString("[all, ungrouped, __a_b]");
    assertThat(warnings)
        .containsExactly(
            "Invalid characters were found in group names and automatically replaced, use -vvvv"
                + " to see details");
    warnings.clear();
    Inventory silently =
        read(
            settings(InventorySettings.PLUGINS, false, null, GroupNames.SILENTLY, "^old"), "hosts");
    Inventory ignore =
        read(settings(InventorySettings.PLUGINS, false, null, GroupNames.IGNORE, "^old"), "hosts");
    assertThat(silently.groups()).hasToString("[all, ungrouped, __a_b]");
    assertThat(ignore.groups()).hasToString("[all, ungrouped, 1-a.b]");
    assertThat(warnings).isEmpty();
  }

  @Test
  void onlyEnabledPluginsTryASource() throws IOException {
    Files.writeString(directory.resolve("hosts"), "a\n");
    InventorySettings lists =
        settings(List.of("advanced_host_list", "aws_ec2"), false, null, GroupNames.NEVER, "^old");

    assertThat(read(lists, "web[1:3],db:22", "hosts").hosts())
        .hasToString("[web1, web2, web3, db]");
    assertThat(warnings)
        .containsExactly(
            "The inventory plugin aws_ec2 is not supported, skipping it",
            "Unable to parse " + directory.resolve("hosts") + " as an inventory source");
  }

  private static InventorySettings settings(
      List<String> plugins, boolean any, Boolean all, GroupNames names, String ignored) {
    return new InventorySettings(
        plugins,
        List.of(".skip"),
        List.of(Pattern.compile(ignored)),
        names,
        any,
        all,
        true,
        false,
        Mismatch.WARNING,
        HashBehaviour.REPLACE);
  }

  private Inventory read(InventorySettings settings, String... sources) {
    return new InventorySources(
            directory,
            settings,
            Expressions.NONE,
            VaultFiles.PLAIN,
            problem -> warnings.add(problem.message()))
        .read(List.of(sources));
  }

  private Inventory read(String... sources) {
    return new InventorySources(directory, problem -> warnings.add(problem.message()))
        .read(List.of(sources));
  }
}
