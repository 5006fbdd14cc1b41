package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.SourceText;
import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import io.jansible.source.TemplateText;
import io.jansible.source.YamlReader;
import io.jansible.source.YamlValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inventories give what real Ansible's {@code ansible-inventory --list --export} recorded. */
class RecordedInventoryTest {
  @ParameterizedTest
  @ValueSource(strings = {"odd.ini"})
  void givesWhatAnsibleGives(String name) throws IOException {
    InventoryBuilder builder = new InventoryBuilder();
    new IniInventory(new SourceText(name, resource(name)), builder).read();

    SourceText recorded = new SourceText("json", resource(name.replace(".ini", ".json")));
    Object expected = YamlValues.of(new YamlReader(warning -> {}).read(recorded));

    assertThat(describe(builder.build())).isEqualTo(plain(expected));
  }

  private static Map<String, Object> describe(Inventory inventory) {
    Map<String, Object> all = new LinkedHashMap<>();
    Map<String, Object> hostVars = new TreeMap<>();
    for (Host host : inventory.hosts()) {
      if (!host.variables().isEmpty()) {
        hostVars.put(host.name(), plain(host.variables()));
      }
    }
    all.put("_meta", Map.of("hostvars", hostVars, "profile", "inventory_legacy"));
    for (Group group : inventory.groups()) {
      all.put(group.name(), describe(group));
    }
    return all;
  }

  private static Map<String, Object> describe(Group group) {
    Map<String, Object> described = new LinkedHashMap<>();
    if (!group.members().isEmpty()) {
      described.put("hosts", group.members());
    }
    if (!group.children().isEmpty()) {
      described.put("children", group.children());
    }
    if (!group.variables().isEmpty()) {
      described.put("vars", plain(group.variables()));
    }
    return described;
  }

  private static Object plain(Object value) {
    if (value instanceof TemplateText template) {
      return template.text();
    } else if (value instanceof TemplateMap map) {
      return plain(map.entries());
    } else if (value instanceof TemplateList list) {
      return plain(list.elements());
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((k, v) -> plain.put(k, plain(v)));
      return plain;
    } else if (value instanceof List<?> list) {
      return list.stream().map(RecordedInventoryTest::plain).toList();
    }
    return value;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = RecordedInventoryTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
