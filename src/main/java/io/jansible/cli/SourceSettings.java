package io.jansible.cli;

import static io.jansible.cli.Setting.of;

import io.jansible.inventory.GroupNames;
import io.jansible.inventory.InventorySettings;
import io.jansible.inventory.Mismatch;
import io.jansible.source.HashBehaviour;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The settings that say how inventory sources and variables are found and read. */
final class SourceSettings {
  private SourceSettings() {}

  private static final Kind<List<Pattern>> PATTERNS = new Kind<>("list", SourceSettings::patterns);
  private static final Kind<GroupNames> GROUP_NAMES =
      new Kind<>("string", (text, base) -> groupNames(text));

  static final Setting<List<String>> PLUGINS =
      of(
              "INVENTORY_ENABLED",
              Kinds.LIST,
              String.join(", ", InventorySettings.PLUGINS),
              "inventory.enable_plugins",
              "ANSIBLE_INVENTORY_ENABLED")
          .doc("The inventory plugins that try a source, in order.");
  static final Setting<List<String>> ENDINGS =
      of(
              "INVENTORY_IGNORE_EXTS",
              Kinds.LIST,
              String.join(", ", InventorySettings.ENDINGS),
              "defaults.inventory_ignore_extensions",
              "ANSIBLE_INVENTORY_IGNORE")
          .alsoAt("inventory.ignore_extensions")
          .doc("How the names of files end that are no inventory in a directory of them.");
  static final Setting<List<Pattern>> IGNORED =
      of(
              "INVENTORY_IGNORE_PATTERNS",
              PATTERNS,
              "",
              "defaults.inventory_ignore_patterns",
              "ANSIBLE_INVENTORY_IGNORE_REGEX")
          .alsoAt("inventory.ignore_patterns")
          .doc("Regular expressions of the names that are no inventory in a directory of them.");
  static final Setting<Boolean> ANY_FAILS =
      of(
              "INVENTORY_ANY_UNPARSED_IS_FAILED",
              Kinds.BOOLEAN,
              "false",
              "inventory.any_unparsed_is_failed",
              "ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED")
          .doc("Whether each source that cannot be read is an error.");
  static final Setting<Boolean> ALL_FAIL =
      of(
              "INVENTORY_UNPARSED_IS_FAILED",
              Kinds.BOOLEAN,
              null,
              "inventory.unparsed_is_failed",
              "ANSIBLE_INVENTORY_UNPARSED_FAILED")
          .doc(
              "Whether it is an error when no source can be read; where one of them has mistakes"
                  + " in it, when nobody says.");
  static final Setting<Boolean> WARNS =
      of(
              "INVENTORY_UNPARSED_WARNING",
              Kinds.BOOLEAN,
              "true",
              "inventory.inventory_unparsed_warning",
              "ANSIBLE_INVENTORY_UNPARSED_WARNING")
          .doc("Whether it is told that no source could be read.");
  static final Setting<Boolean> EXPORT =
      of("INVENTORY_EXPORT", Kinds.BOOLEAN, "false", "inventory.export", "ANSIBLE_INVENTORY_EXPORT")
          .doc("Whether jansible-inventory lists what sources say, as --export does.");
  static final Setting<Path> PLAYBOOK_DIR =
      of("PLAYBOOK_DIR", Kinds.PATH, null, "defaults.playbook_dir", "ANSIBLE_PLAYBOOK_DIR")
          .doc("Where commands that read no playbook look for what stands beside one.");
  static final Setting<GroupNames> NAMING =
      of(
              "TRANSFORM_INVALID_GROUP_CHARS",
              GROUP_NAMES,
              "never",
              "defaults.force_valid_group_names",
              "ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS")
          .doc("Whether groups' names are made plain: always, never, ignore or silently.");
  static final Setting<Boolean> EXTRA_VARIABLES =
      of(
              "use_extra_vars",
              Kinds.BOOLEAN,
              "false",
              "inventory_plugins.use_extra_vars",
              "ANSIBLE_INVENTORY_USE_EXTRA_VARS")
          .ofPlugin("inventory constructed")
          .doc("Whether constructed sees the -e variables, where its file does not say.");

  static final Setting<String> MISMATCH =
      of(
              "HOST_PATTERN_MISMATCH",
              Kinds.oneOf("warning", "error", "ignore"),
              "warning",
              "inventory.host_pattern_mismatch",
              "ANSIBLE_HOST_PATTERN_MISMATCH")
          .doc("What becomes of a pattern that matches nothing: warning, error or ignore.");

  static final Setting<String> HASH_BEHAVIOUR =
      of(
              "DEFAULT_HASH_BEHAVIOUR",
              Kinds.oneOf("replace", "merge"),
              "replace",
              "defaults.hash_behaviour",
              "ANSIBLE_HASH_BEHAVIOUR")
          .doc("Whether a dictionary replaces a weaker one of its name, or is merged with it.");

  static InventorySettings in(Configuration configuration) {
    return new InventorySettings(
        configuration.get(PLUGINS),
        configuration.get(ENDINGS),
        configuration.get(IGNORED),
        configuration.get(NAMING),
        configuration.get(ANY_FAILS),
        configuration.get(ALL_FAIL),
        configuration.get(WARNS),
        configuration.get(EXTRA_VARIABLES),
        Mismatch.valueOf(configuration.get(MISMATCH).toUpperCase(Locale.ROOT)),
        HashBehaviour.named(configuration.get(HASH_BEHAVIOUR)));
  }

  private static List<Pattern> patterns(String text, Path base) {
    return Kinds.LIST.convert(text, base).stream().map(SourceSettings::pattern).toList();
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("a list of regular expressions", e);
    }
  }

  private static GroupNames groupNames(String text) {
    try {
      return GroupNames.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("always, never, ignore or silently", e);
    }
  }
}
