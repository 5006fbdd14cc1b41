package io.jansible.cli;

import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which lines of an ansible.cfg, and which of Ansible's variables of the environment, have no
 * effect, so that none is ignored without a word.
 */
final class UnservedSettings {
  /** Variables that jansible obeys without their being settings. */
  private static final Set<String> NO_SETTINGS = Set.of("ANSIBLE_CONFIG");

  /** Ansible's settings that are not served yet, by the variable that says them. */
  private static final Set<String> LATER =
      Set.of(
          """
          ANSIBLE_ANY_ERRORS_FATAL
          ANSIBLE_COLLECTIONS_PATH ANSIBLE_DEBUG ANSIBLE_DUPLICATE_YAML_DICT_KEY
          ANSIBLE_FACTS_MODULES
          ANSIBLE_FORCE_HANDLERS
          ANSIBLE_INJECT_FACT_VARS ANSIBLE_INVALID_TASK_ATTRIBUTE_FAILED
          ANSIBLE_INVENTORY_CACHE ANSIBLE_INVENTORY_CACHE_CONNECTION
          ANSIBLE_INVENTORY_CACHE_PLUGIN ANSIBLE_INVENTORY_CACHE_PLUGIN_PREFIX
          ANSIBLE_INVENTORY_CACHE_TIMEOUT
          ANSIBLE_LOG_FILTER ANSIBLE_LOG_PATH ANSIBLE_LOG_VERBOSITY ANSIBLE_MAX_DIFF_SIZE
          ANSIBLE_PLAYBOOK_VARS_ROOT
          ANSIBLE_PRECEDENCE ANSIBLE_PRIVATE_ROLE_VARS ANSIBLE_ROLES_PATH ANSIBLE_RUN_TAGS
          ANSIBLE_RUN_VARS_PLUGINS ANSIBLE_SELINUX_SPECIAL_FS
          ANSIBLE_SKIP_TAGS ANSIBLE_STRATEGY
          ANSIBLE_VARS_ENABLED
          ANSIBLE_YAML_FILENAME_EXT
          """
              .strip()
              .split("\\s+"));

  private final Map<String, ConfigFile.Entry> entries;
  private final Map<String, String> environment;
  private final ForeignSettings foreign = new ForeignSettings();
  private final Set<String> served = new HashSet<>();
  private final Set<String> variables = new HashSet<>(NO_SETTINGS);

  UnservedSettings(Map<String, ConfigFile.Entry> entries, Map<String, String> environment) {
    this.entries = entries;
    this.environment = environment;
    for (Setting<?> setting : Settings.all()) {
      served.addAll(setting.places());
      variables.addAll(setting.environment());
    }
  }

  /** What the operator meant to have an effect. */
  List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>();
    for (ConfigFile.Entry entry : entries.values()) {
      if (!served.contains(name(entry)) && foreign.reason(name(entry)) == null) {
        warnings.add(
            Problem.at(start(entry), shown(entry) + " is not supported yet and has no effect.")
                .withHint(hint(entry)));
      }
    }
    for (String variable : new TreeSet<>(environment.keySet())) {
      if (LATER.contains(variable) && !variables.contains(variable)) {
        warnings.add(
            Problem.at(place(variable), variable + " is not supported yet and has no effect."));
      }
    }
    return warnings;
  }

  /** What is known, and nothing here. */
  List<Problem> notes() {
    List<Problem> notes = new ArrayList<>();
    for (ConfigFile.Entry entry : entries.values()) {
      String reason = foreign.reason(name(entry));
      if (reason != null) {
        notes.add(Problem.at(start(entry), shown(entry) + " has no meaning here: " + reason));
      }
    }
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              String reason = foreign.reason(variable);
              if (reason != null) {
                notes.add(
                    Problem.at(place(variable), variable + " has no meaning here: " + reason));
              }
            });
    return notes;
  }

  private static String name(ConfigFile.Entry entry) {
    return entry.section() + "." + entry.key();
  }

  private static String shown(ConfigFile.Entry entry) {
    return "[" + entry.section() + "] " + entry.key();
  }

  private static Position start(ConfigFile.Entry entry) {
    return new Position(entry.at().source(), entry.at().line(), 1);
  }

  private Position place(String variable) {
    return new Position(new SourceText("$" + variable, environment.get(variable)), 1, 1);
  }

  private String hint(ConfigFile.Entry entry) {
    String section = entry.section() + ".";
    Set<String> known = new TreeSet<>(served);
    known.addAll(foreign.names());
    List<String> here =
        known.stream()
            .filter(name -> name.startsWith(section))
            .map(name -> name.substring(section.length()))
            .toList();
    String near = Suggestion.hint(entry.key(), here);
    return near == null ? Suggestion.hint(section + entry.key(), known) : near;
  }
}
