package io.jansible.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * One setting: its name, what it may be, and where it can be said.
 *
 * @param plugin whose setting it is, such as {@code connection ssh}; null for the core's own
 * @param standard the text that counts where nobody says anything; null where there is none
 * @param places {@code section.key} of ansible.cfg; the last one that is written wins
 * @param environment variables that win over ansible.cfg; the last one that is set wins
 * @param <T> the value's type
 */
record Setting<T>(
    String name,
    String plugin,
    Kind<T> kind,
    String standard,
    List<String> places,
    List<String> environment,
    String doc) {

  static <T> Setting<T> of(
      String name, Kind<T> kind, String standard, String place, String... environment) {
    return new Setting<>(
        name, null, kind, standard, List.of(place), List.of(environment), name + ".");
  }

  Setting<T> doc(String sentence) {
    return new Setting<>(name, plugin, kind, standard, places, environment, sentence);
  }

  /** The same setting under a further {@code section.key}. */
  Setting<T> alsoAt(String place) {
    List<String> all = new ArrayList<>(places);
    all.add(place);
    return new Setting<>(name, plugin, kind, standard, all, environment, doc);
  }

  /** The same as the setting of a plugin, which has names of its own. */
  Setting<T> ofPlugin(String kindAndName) {
    return new Setting<>(name, kindAndName, kind, standard, places, environment, doc);
  }

  /** As ansible.cfg has it; the variable where it has nothing. */
  @Override
  public String toString() {
    if (places.isEmpty()) {
      return environment.get(0);
    }
    String place = places.get(0);
    int dot = place.indexOf('.');
    return "[" + place.substring(0, dot) + "] " + place.substring(dot + 1);
  }
}
