package io.jansible.playbook;

import io.jansible.source.OptionPlace;
import io.jansible.source.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Arguments that tasks give to their modules without saying so: the keyword module_defaults.
 *
 * @param byModule by the modules' names without Ansible's own collections
 */
public record ModuleDefaults(Map<String, Arguments> byModule) {
  public static final ModuleDefaults NONE = new ModuleDefaults(Map.of());

  public ModuleDefaults {
    byModule = Ordered.copy(byModule);
  }

  /**
   * One module's.
   *
   * @param values values and templates by option name
   * @param places where each of them stands
   * @param template a template of all of them, or null
   */
  public record Arguments(
      Map<String, Object> values, Map<String, OptionPlace> places, Written template) {
    public static final Arguments NONE = new Arguments(Map.of(), Map.of(), null);

    public Arguments {
      values = Ordered.copy(values);
      places = Ordered.copy(places);
    }
  }

  /** A module's arguments are one thing: the inner ones leave nothing of the outer ones. */
  ModuleDefaults inside(ModuleDefaults outer) {
    if (byModule.isEmpty()) {
      return outer;
    }
    Map<String, Arguments> all = new LinkedHashMap<>(outer.byModule);
    all.putAll(byModule);
    return new ModuleDefaults(all);
  }

  /** An action with what it takes from here. */
  public Action of(Action action) {
    Arguments found = byModule.get(action.plainName());
    return found == null ? action : action.with(found);
  }
}
