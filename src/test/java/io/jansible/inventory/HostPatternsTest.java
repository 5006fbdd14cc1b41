package io.jansible.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPatternsTest {
  private static final String INVENTORY =
      """
      lone
      [web]
      web[1:4]
      [db]
      db1.example.com
      db2.example.com
      web4
      [six]
      ::1
      [site:children]
      db
      web
      """;

  private final List<String> warnings = new ArrayList<>();
  private final HostPatterns patterns = new HostPatterns(read(INVENTORY), warnings::add);

  static Inventory read(String ini) {
    InventoryBuilder builder = new InventoryBuilder();
    new IniInventory(new SourceText("hosts", ini), builder, warning -> {}).read();
    return builder.build();
  }

  /** Recorded from ansible --list-hosts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all        | lone ::1 db1.example.com db2.example.com web4 web1 web2 web3",
        "*          | lone ::1 db1.example.com db2.example.com web4 web1 web2 web3",
        "web        | web1 web2 web3 web4",
        "site       | db1.example.com db2.example.com web4 web1 web2 web3",
        "web:db     | web1 web2 web3 web4 db1.example.com db2.example.com",
        "web,db     | web1 web2 web3 web4 db1.example.com db2.example.com",
        "web:&db    | web4",
        "&db:web    | web4",
        "web:!db    | web1 web2 web3",
        "!web:site  | db1.example.com db2.example.com",
        "!web       | lone ::1 db1.example.com db2.example.com",
        "&web       | web4 web1 web2 web3",
        "web[0]     | web1",
        "web[-1]    | web4",
        "web[1:2]   | web2 web3",
        "web[2:]    | web3 web4",
        "web[9]     | ''",
        "web[0:1],db[0] | web1 web2 db1.example.com",
        "~web[12]   | web1 web2",
        "~(web¦db)1 | web1 db1.example.com",
        "w*b?       | web1 web2 web3 web4",
        "*.example.com | db1.example.com db2.example.com",
        "web[!1]    | web2 web3 web4",
        "::1        | ::1",
        "localhost  | ::1",
        "lone:web1  | lone web1",
        "web1:lone  | web1 lone",
      })
  void selectsWhatAnsibleSelects(String pattern, String hosts) {
    assertThat(String.join(" ", names(pattern))).isEqualTo(hosts);
    assertThat(warnings).isEmpty();
  }

  @Test
  void warnsOfWhatMatchesNothing() {
    assertThat(names("web1:nowhere")).containsExactly("web1");
    assertThat(warnings)
        .containsExactly("Could not match supplied host pattern, ignoring: nowhere");
  }

  @Test
  void aDashInARangeIsAnOldSpelling() {
    assertThat(names("web[1-2]")).containsExactly("web2", "web3");
    assertThat(warnings).containsExactly("Use [x:y] inclusive subscripts instead of [x-y]");
  }

  @Test
  void aLimitLeavesHostsOut() {
    assertThat(patterns.select(List.of("web"), "db,web2")).hasToString("[web2, web4]");
  }

  @Test
  void thisMachineIsThereWithoutBeingListed() {
    HostPatterns empty = new HostPatterns(Inventory.empty(), warnings::add);
    assertThat(empty.select("all")).isEmpty();
    assertThat(empty.select("localhost").get(0).variables())
        .containsEntry("ansible_connection", "local");
  }

  @Test
  void aRegexThatIsNoneIsTheUsersMistake() {
    assertThatThrownBy(() -> patterns.select("~("))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Invalid host list pattern: ~(");
  }

  private List<String> names(String pattern) {
    return patterns.select(pattern.replace("¦", "|")).stream().map(Host::name).toList();
  }
}
