package io.jansible.variables;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.HashBehaviour;
import io.jansible.template.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostMemoryTest {
  private final HostMemory memory = new HostMemory(HashBehaviour.REPLACE, "alpha", FactCache.NONE);

  @Test
  void whatIsKeptIsSeenInTheOrderInWhichItCame() {
    Scope scope = memory.keptScope();
    memory.keep("b", 1L);
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("none", null);
    more.put("a", 2L);
    memory.keepAll(more);
    memory.keep("b", 3L);

    assertThat(scope.names()).containsExactly("b", "none", "a");
    assertThat(scope.get("b")).isEqualTo(3L);
    assertThat(scope.get("none")).isNull();
    assertThat(scope.get("c")).isSameAs(Scope.ABSENT);
  }

  @Test
  void namesThatWereAskedForDoNotChange() {
    memory.keep("a", 1L);
    var names = memory.keptScope().names();
    memory.keep("b", 2L);

    assertThat(names).containsExactly("a");
  }

  @Test
  void factsAreVariablesWithThePrefixAndADictionaryWithoutIt() {
    memory.addFacts(Map.of("ansible_os", "Linux"));
    Scope scope = memory.factScope();

    assertThat(scope.get("ansible_os")).isEqualTo("Linux");
    assertThat(scope.get("ansible_facts")).isEqualTo(Map.of("os", "Linux"));
    memory.clearFacts();
    assertThat(scope.get("ansible_os")).isSameAs(Scope.ABSENT);
  }
}
