package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.Module;
import io.jansible.module.Option;
import io.jansible.modules.BuiltinModules;
import io.jansible.playbook.KeywordList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * docs/COMPATIBILITY.md says what the registries say. After a change of a module, keyword or
 * setting, {@code mvn test -Dtest=CompatibilityPageTest -Dcompatibility.write=true} writes its
 * generated parts anew.
 */
class CompatibilityPageTest {
  private static final Path PAGE = Path.of("docs/COMPATIBILITY.md");

  @Test
  void generatedPartsAreTrue() throws IOException {
    String page = Files.readString(PAGE);
    String wanted = page;
    for (Map.Entry<String, String> part : parts().entrySet()) {
      wanted = replaced(wanted, part.getKey(), part.getValue());
    }
    if (Boolean.getBoolean("compatibility.write")) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(page).isEqualTo(wanted);
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("modules", modules());
    parts.put("keywords", words(KeywordList.served()));
    parts.put("refused keywords", words(KeywordList.refused()));
    parts.put("settings", settings());
    return parts;
  }

  private static String replaced(String page, String name, String text) {
    String start = "<!-- generated: " + name + " -->\n";
    String end = "<!-- end: " + name + " -->";
    int from = page.indexOf(start);
    int to = page.indexOf(end);
    assertThat(from).as("the mark " + start).isNotNegative();
    assertThat(to).as("the mark " + end).isGreaterThan(from);
    return page.substring(0, from + start.length()) + text + page.substring(to);
  }

  private static String modules() {
    StringBuilder table =
        new StringBuilder("| module | options | refused options |\n|---|---|---|\n");
    BuiltinModules registry = new BuiltinModules();
    for (String name : new TreeSet<>(registry.names())) {
      Module module = registry.find(name).orElseThrow();
      List<String> served = new ArrayList<>();
      List<String> refused = new ArrayList<>();
      for (Option<?> option : module.specification().options()) {
        if (option.refusal() != null) {
          refused.add("`" + option.name() + "` (" + option.refusal() + ")");
        } else if (!option.name().startsWith("_")) {
          served.add("`" + option.name() + "`");
        }
      }
      table.append("| `").append(name).append("` | ");
      table.append(String.join(", ", served)).append(" | ");
      table.append(String.join(", ", refused)).append(" |\n");
    }
    return table.toString();
  }

  private static String code(List<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }

  private static String words(List<String> words) {
    return "`" + String.join("`, `", new TreeSet<>(words)) + "`\n";
  }

  private static String settings() {
    StringBuilder table = new StringBuilder("| setting | environment | default |\n|---|---|---|\n");
    for (Setting<?> setting : Settings.all()) {
      String value = setting.standard();
      table.append("| `").append(setting).append("` | ");
      table.append(setting.environment().isEmpty() ? "" : code(setting.environment()));
      table.append(" | ");
      table.append(value == null || value.isEmpty() ? "" : "`" + value + "`").append(" |\n");
    }
    return table.toString();
  }
}
