package io.jansible.variables;

import io.jansible.inventory.Host;
import io.jansible.inventory.Inventory;
import io.jansible.inventory.InventoryVariables;
import io.jansible.source.HashBehaviour;
import io.jansible.source.Problem;
import io.jansible.template.Templates;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * All variables of a run, by host. A host's layers are made when somebody first asks for it, and
 * see later facts and registered results by themselves.
 */
public final class RunVariables {
  private final Start start;
  private final Map<String, Object> magic;
  private final RunGroups groups;
  private final InventoryVariables inventoryVariables;

  /** What all hosts' magic variables have in common: there may be many hosts. */
  private final Map<String, Object> shared;

  private final Map<String, Layers> layers = new ConcurrentHashMap<>();

  /**
   * The variables of a run before its first playbook.
   *
   * @param extra the -e variables
   * @param warnings hears of mistakes in files of variables that can be read nevertheless
   * @param cache where facts come from and stay
   */
  public RunVariables(
      Inventory inventory,
      RunFlags flags,
      Map<String, Object> extra,
      Consumer<Problem> warnings,
      Templates templates,
      FactCache cache) {
    this(
        new Start(inventory, flags, extra, warnings, templates, cache, new ConcurrentHashMap<>()),
        Path.of("").toAbsolutePath());
  }

  private RunVariables(Start start, Path playbookDirectory) {
    this.start = start;
    this.magic = RunMagic.of(playbookDirectory, start.flags());
    this.groups = new RunGroups(start.inventory());
    this.inventoryVariables =
        new InventoryVariables(
            start.inventory(),
            playbookDirectory,
            start.templates().files(),
            hashBehaviour(),
            start.warnings());
    this.shared = new LinkedHashMap<>(magic);
    shared.put("hostvars", new HostVars(start.inventory(), start.templates(), this));
  }

  /** What all playbooks of a run share. */
  private record Start(
      Inventory inventory,
      RunFlags flags,
      Map<String, Object> extra,
      Consumer<Problem> warnings,
      Templates templates,
      FactCache cache,
      Map<String, HostMemory> memories) {}

  /** The same run's variables for a playbook in another directory. */
  public RunVariables at(Path playbookDirectory) {
    return new RunVariables(start, playbookDirectory);
  }

  public Templates templates() {
    return start.templates();
  }

  /** Whether dictionaries of the same name are merged. */
  public HashBehaviour hashBehaviour() {
    return start.flags().hashBehaviour();
  }

  /** Hears of mistakes in files of variables that can be read nevertheless. */
  public Consumer<Problem> warnings() {
    return start.warnings();
  }

  /** What is known before any host is chosen, for a play's name and pattern. */
  public Layers beforeHosts(Map<String, Object> playVariables) {
    return Layers.EMPTY
        .with(hashBehaviour())
        .with(Precedence.PLAY_VARS, playVariables)
        .with(Precedence.EXTRA_VARS, start.extra())
        .with(Precedence.MAGIC, new HostMagic(magic, groups, null));
  }

  /** Whether -e sets a variable. */
  public boolean isExtra(String name) {
    return start.extra().containsKey(name);
  }

  /** Where a host is reached that says nothing of it: at its name, or on this machine. */
  public String address(String host) {
    boolean implicit = start.inventory().host(host).map(Host::isImplicit).orElse(false);
    return implicit ? "127.0.0.1" : host;
  }

  /** What the run has learned about a host so far. */
  public HostMemory memory(String host) {
    return start
        .memories()
        .computeIfAbsent(host, name -> new HostMemory(hashBehaviour(), name, start.cache()));
  }

  /** A host's variables outside of any play, as hostvars shows them. */
  public Layers host(String name) {
    Layers known = layers.get(name);
    if (known == null) {
      known = make(name);
      layers.put(name, known);
    }
    return known;
  }

  private Layers make(String name) {
    HostMemory memory = memory(name);
    InventoryScope inventory = new InventoryScope(name, start.inventory(), inventoryVariables);
    Map<String, Object> own = new LinkedHashMap<>(4);
    own.put("inventory_hostname", name);
    own.put("inventory_hostname_short", shortName(name));
    return Layers.EMPTY
        .with(hashBehaviour())
        .with(Precedence.INVENTORY, inventory)
        .with(Precedence.FACTS, memory.factScope())
        .with(Precedence.INCLUDE_VARS, memory.includedScope())
        .with(Precedence.SET_FACTS, memory.keptScope())
        .with(Precedence.EXTRA_VARS, start.extra())
        .with(Precedence.MAGIC, Layers.over(own, new HostMagic(shared, groups, inventory)));
  }

  /** An address has no short form. */
  private static String shortName(String name) {
    int dot = name.indexOf('.');
    boolean address =
        !name.isEmpty() && name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    return dot < 0 || address ? name : name.substring(0, dot);
  }
}
