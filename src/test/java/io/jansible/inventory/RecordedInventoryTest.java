package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.HashBehaviour;
import io.jansible.source.JsonText;
import io.jansible.source.SourceText;
import io.jansible.source.VaultFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inventories give what real Ansible's {@code ansible-inventory --list} recorded. */
class RecordedInventoryTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"odd.ini", "odd.yml"})
  void oneFileGivesWhatAnsibleExports(String name) throws IOException {
    InventoryBuilder builder = new InventoryBuilder();
    SourceText source = new SourceText(name, Recorded.text(name));
    if (name.endsWith(".yml")) {
      new YamlInventory(source, builder, warning -> {}).read();
    } else {
      new IniInventory(source, builder, warning -> {}).read();
    }

    Object recorded = JsonText.parse(Recorded.text(name.replace('.', '-') + ".json"));
    assertThat(export(builder.build())).isEqualTo(recorded);
  }

  @Test
  void foldersBesideInventoryAndPlaybookAddTheirVariables() throws IOException {
    Recorded.unpack("layers.txt", directory);
    Inventory inventory =
        new InventorySources(directory.resolve("pb"), warning -> {}).read(List.of("../inv/hosts"));
    InventoryVariables variables =
        new InventoryVariables(
            inventory,
            directory.resolve("pb"),
            VaultFiles.PLAIN,
            HashBehaviour.REPLACE,
            warning -> {});

    Map<String, Object> all = new TreeMap<>();
    for (Host host : inventory.hosts()) {
      Map<String, Object> own = new TreeMap<>(variables.of(host));
      own.remove("ansible_group_priority");
      assertThat(own.remove("inventory_dir")).isEqualTo(directory.resolve("inv").toString());
      assertThat(own.remove("inventory_file")).isEqualTo(directory.resolve("inv/hosts").toString());
      all.put(host.name(), Recorded.plain(own));
    }
    assertThat(all).isEqualTo(JsonText.parse(Recorded.text("layers.json")));
  }

  private static Map<String, Object> export(Inventory inventory) {
    Map<String, Object> all = new LinkedHashMap<>();
    Map<String, Object> hostVars = new TreeMap<>();
    for (Host host : inventory.hosts()) {
      if (!host.variables().isEmpty()) {
        hostVars.put(host.name(), Recorded.plain(host.variables()));
      }
    }
    all.put("_meta", Map.of("hostvars", hostVars, "profile", "inventory_legacy"));
    for (Group group : inventory.groups()) {
      all.put(group.name(), export(group));
    }
    all.values().removeIf(group -> ((Map<?, ?>) group).isEmpty());
    return all;
  }

  private static Map<String, Object> export(Group group) {
    Map<String, Object> described = new LinkedHashMap<>();
    // Ansible's list leaves out the hosts that are in all without a section.
    if (!group.members().isEmpty() && !group.name().equals(Group.ALL)) {
      described.put("hosts", group.members());
    }
    if (!group.children().isEmpty()) {
      described.put("children", group.children());
    }
    Map<String, Object> variables = new LinkedHashMap<>(group.variables());
    if (group.priority() != 1) {
      variables.put("ansible_group_priority", (long) group.priority());
    }
    if (!variables.isEmpty()) {
      described.put("vars", Recorded.plain(variables));
    }
    return described;
  }
}
