package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An inventory gets hosts and groups while it is read. */
class InventoryGrowthTest {
  private static final String HOSTS = "lone\n[web]\na\nb\n[site:children]\nweb\n";

  private final List<String> sources = new ArrayList<>(List.of(HOSTS));
  private final Inventory inventory = new Inventory(this::read, Mismatch.WARNING);

  private InventoryContent read() {
    InventoryBuilder whole = new InventoryBuilder();
    for (String source : sources) {
      InventoryBuilder draft = whole.draft("hosts", null);
      new IniInventory(new SourceText("hosts", source), draft, warning -> {}).read();
      whole.add(draft);
    }
    return whole.content();
  }

  @Test
  void aNewHostIsInAllAndInItsGroupsAndInThoseAbove() {
    List<String> before = group("site").hosts();
    int generation = inventory.generation();

    assertThat(inventory.add(new NewHost("c", List.of("web", "new"), Map.of("x", 1L)))).isTrue();

    assertThat(inventory.generation()).isNotEqualTo(generation);
    assertThat(inventory.hosts()).hasToString("[lone, a, b, c]");
    assertThat(group("site").hosts()).containsExactly("a", "b", "c");
    assertThat(group("new").hosts()).containsExactly("c");
    assertThat(group("all").hosts()).containsExactly("c", "lone", "a", "b");
    assertThat(host("c").groups()).hasToString("[all, new, site, web]");
    assertThat(host("c").variables()).containsEntry("x", 1L).containsEntry("inventory_file", null);
    assertThat(before).as("a list that was given stays").containsExactly("a", "b");
  }

  @Test
  void whatIsThereAlreadyChangesNothing() {
    NewHost host = new NewHost("c", List.of("web"), Map.of("x", 1L));
    inventory.add(host);
    int generation = inventory.generation();
    Host known = host("c");

    assertThat(inventory.add(host)).isFalse();
    assertThat(inventory.generation()).isEqualTo(generation);
    assertThat(host("c")).isSameAs(known);
    assertThat(inventory.add(new NewHost("c", List.of(), Map.of("x", 2L)))).isTrue();
    assertThat(host("c").variables()).containsEntry("x", 2L);
  }

  @Test
  void aHostThatGetsAGroupLeavesUngrouped() {
    assertThat(group("ungrouped").hosts()).containsExactly("lone");
    assertThat(inventory.add(new NewMember("lone", "os_x", List.of("all")))).isTrue();

    assertThat(group("ungrouped").hosts()).isEmpty();
    assertThat(group("os_x").hosts()).containsExactly("lone");
    assertThat(inventory.add(new NewMember("lone", "os_x", List.of("all")))).isFalse();
  }

  @Test
  void aGroupThatGetsAParentTakesItsHostsAlong() {
    assertThat(inventory.add(new NewMember("lone", "site", List.of("world")))).isTrue();

    assertThat(group("world").hosts()).containsExactly("lone", "a", "b");
    assertThat(host("a").groups()).hasToString("[all, world, site, web]");
  }

  @Test
  void aHostThatIsDeepInAGroupIsNotAddedAgain() {
    assertThat(inventory.add(new NewMember("a", "site", List.of("all")))).isFalse();
    assertThat(group("site").members()).isEmpty();
  }

  @Test
  void aGroupCannotHoldItself() {
    assertThatThrownBy(() -> inventory.add(new NewMember("a", "site", List.of("web"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Group 'site' cannot be a child of 'web', which is already below it");
    assertThat(host("a").groups()).hasToString("[all, site, web]");
  }

  @Test
  void thisMachineCanBeInAGroupWithoutBeingListed() {
    assertThat(inventory.add(new NewMember("localhost", "here", List.of("all")))).isTrue();

    assertThat(group("here").hosts()).containsExactly("localhost");
    assertThat(host("localhost").isImplicit()).isTrue();
    assertThat(host("localhost").groups()).hasToString("[all, here]");
    assertThat(inventory.hosts()).hasToString("[lone, a, b]");
  }

  @Test
  void readingAnewKeepsWhatWasAdded() {
    inventory.add(new NewHost("c", List.of("web"), Map.of()));
    inventory.add(new NewMember("a", "picked", List.of("all")));
    inventory.add(new NewMember("lone", "picked", List.of("all")));
    sources.set(0, "[web]\na\nz\n");
    inventory.refresh();

    assertThat(inventory.hosts()).hasToString("[a, z, c]");
    assertThat(group("web").hosts()).containsExactly("a", "z", "c");
    assertThat(group("picked").hosts()).containsExactly("a");
  }

  private Group group(String name) {
    return inventory.group(name).orElseThrow();
  }

  private Host host(String name) {
    return inventory.host(name).orElseThrow();
  }
}
