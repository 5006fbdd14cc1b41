package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inventories in TOML. */
class TomlInventoryTest {
  private final List<Problem> warnings = new ArrayList<>();

  @Test
  void tablesAreGroups() {
    Inventory inventory =
        read(
            """
            [zoo.vars]
            has_java = true
            list = [1, "{{ x }}"]
            [web]
            children = ["apache", "nginx"]
            [web.hosts]
            "host[1:2]" = {}
            "other:44" = { http_port = 80, when = 2024-05-01 }
            [apache.hosts.tomcat]
            myvar = 1.5
            """);

    assertThat(inventory.hosts()).hasToString("[host1, host2, other, tomcat]");
    assertThat(inventory.groups()).hasToString("[all, ungrouped, zoo, web, apache, nginx]");
    assertThat(inventory.group("web").orElseThrow().children()).containsExactly("apache", "nginx");
    assertThat(inventory.host("other").orElseThrow().variables())
        .containsEntry("http_port", 80L)
        .containsEntry("ansible_port", 44L)
        .containsEntry("when", java.time.LocalDate.of(2024, 5, 1));
    assertThat(Recorded.plain(inventory.group("zoo").orElseThrow().variables()))
        .isEqualTo(java.util.Map.of("has_java", true, "list", List.of(1L, "{{ x }}")));
  }

  @Test
  void unknownKeysAreTold() {
    read("[web]\nhost = 1\n");
    assertThat(warnings.stream().map(p -> p.at() + " " + p.message() + " " + p.hint()))
        .containsExactly(
            "hosts.toml:2:1 Skipping unexpected key \"host\" in group \"web\", only \"vars\","
                + " \"children\" and \"hosts\" are valid did you mean \"hosts\"?");
  }

  @Test
  void mistakesHavePlaces() {
    UserError error =
        catchThrowableOfType(
            UserError.class, () -> read("[web]\nhosts = 1\nchildren = \"a\"\n[db]\nvars = [1]\n"));
    assertThat(error.problems().stream().map(p -> p.at() + " " + p.message()))
        .containsExactly(
            "hosts.toml:2:1 hosts in a TOML inventory must be a table",
            "hosts.toml:3:1 children in a TOML inventory must be an array",
            "hosts.toml:5:1 vars in a TOML inventory must be a table");
  }

  @Test
  void whatIsNoTomlIsShown() {
    UserError error = catchThrowableOfType(UserError.class, () -> read("[web\nx = 1\n"));
    assertThat(error.problems().get(0).message()).startsWith("No TOML: ");
    assertThat(error.problems().get(0).at().line()).isEqualTo(1);
  }

  private Inventory read(String toml) {
    InventoryBuilder builder = new InventoryBuilder();
    new TomlInventory(new SourceText("hosts.toml", toml), builder, warnings::add).read();
    return builder.build();
  }
}
