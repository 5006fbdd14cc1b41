package io.jansible.variables;

import io.jansible.source.HashBehaviour;
import io.jansible.template.Scope;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has learned about one host: facts, what set_fact and register kept, and what was read
 * from included files. The strategy's thread writes, all threads read; a reader sees each write
 * whole or not at all.
 */
public final class HostMemory {
  /** The fact that says that facts were gathered. */
  private static final String GATHERED = "_ansible_facts_gathered";

  private volatile Map<String, Object> facts = Map.of();
  private volatile Map<String, Object> bareFacts = Map.of();
  private volatile boolean gathered;
  private final Map<String, Object> kept = Collections.synchronizedMap(new LinkedHashMap<>());

  private final Map<String, Object> included = Collections.synchronizedMap(new LinkedHashMap<>());

  private final HashBehaviour behaviour;
  private final String host;
  private final FactCache cache;
  private volatile boolean loaded;

  HostMemory(HashBehaviour behaviour, String host, FactCache cache) {
    this.behaviour = behaviour;
    this.host = host;
    this.cache = cache;
    this.loaded = cache == FactCache.NONE;
  }

  /** Facts under the names that the module returned them by, mostly with {@code ansible_}. */
  public Map<String, Object> facts() {
    load();
    return facts;
  }

  /** The variable {@code ansible_facts}: the facts with their prefix taken off. */
  public Map<String, Object> bareFacts() {
    load();
    return bareFacts;
  }

  public void addFacts(Map<String, Object> more) {
    load();
    take(more);
    cache.store(host, facts);
  }

  /** What earlier runs kept is read when somebody first asks. */
  private void load() {
    if (!loaded) {
      synchronized (this) {
        if (!loaded) {
          Map<String, Object> kept = cache.load(host);
          gathered |= kept.containsKey(GATHERED) || kept.containsKey("module_setup");
          take(kept);
          loaded = true;
        }
      }
    }
  }

  private void take(Map<String, Object> more) {
    facts = merged(facts, more);
    Map<String, Object> bare = new LinkedHashMap<>(bareFacts);
    more.forEach((name, value) -> bare.put(FactNames.bare(name), value));
    bareFacts = Collections.unmodifiableMap(bare);
  }

  /** Keeps a variable of set_fact or register; what is kept already costs nothing. */
  public void keep(String name, Object value) {
    kept.put(name, value);
  }

  public void keepAll(Map<String, Object> variables) {
    kept.putAll(variables);
  }

  /** Takes variables from files that the playbook included. */
  public void include(Map<String, Object> variables) {
    behaviour.put(included, variables);
  }

  /**
   * Remembers that the host was asked for its facts, so that smart gathering does not ask again; a
   * cache hears of it with the facts, which are added next.
   */
  public void gathered() {
    load();
    gathered = true;
    if (cache != FactCache.NONE) {
      take(Map.of(GATHERED, true));
    }
  }

  public boolean isGathered() {
    load();
    return gathered;
  }

  public void clearFacts() {
    cache.forget(host);
    loaded = true;
    gathered = false;
    facts = Map.of();
    bareFacts = Map.of();
  }

  /** The facts as variables ({@code ansible_eth0}, …), and {@code ansible_facts} itself. */
  Scope factScope() {
    return new Scope() {
      @Override
      public Object get(String name) {
        if (name.equals("ansible_facts")) {
          return bareFacts();
        }
        return find(facts(), name);
      }

      @Override
      public Collection<String> names() {
        Map<String, Object> all = new LinkedHashMap<>(facts());
        all.put("ansible_facts", null);
        return all.keySet();
      }
    };
  }

  Scope keptScope() {
    return live(kept);
  }

  Scope includedScope() {
    return live(included);
  }

  private static Scope live(Map<String, Object> variables) {
    return new Scope() {
      @Override
      public Object get(String name) {
        return find(variables, name);
      }

      @Override
      public Collection<String> names() {
        synchronized (variables) {
          return List.copyOf(variables.keySet());
        }
      }
    };
  }

  private static Object find(Map<String, Object> map, String name) {
    return map.getOrDefault(name, Scope.ABSENT);
  }

  private static Map<String, Object> merged(Map<String, Object> old, Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(old);
    all.putAll(more);
    return Collections.unmodifiableMap(all);
  }
}
