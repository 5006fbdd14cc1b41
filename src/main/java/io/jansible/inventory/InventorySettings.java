package io.jansible.inventory;

import io.jansible.source.HashBehaviour;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How sources are found and read.
 *
 * @param plugins the names of the plugins that try a source, in order
 * @param ignoredEndings of the names of files in a directory that are no inventory
 * @param ignoredPatterns names of files in a directory that are no inventory
 * @param names what becomes of groups' names that no variable could have
 * @param anyFails whether each source that cannot be read is an error
 * @param allFail whether it is an error when no source can be read; null where only one is that has
 *     mistakes in it
 * @param warnsOfNone whether it is told that no source could be read
 * @param extraVariables whether constructed sees -e variables, where its file does not say
 * @param mismatch what becomes of a pattern that matches nothing
 * @param dictionaries what becomes of dictionaries of the same name in several sources
 */
public record InventorySettings(
    List<String> plugins,
    List<String> ignoredEndings,
    List<Pattern> ignoredPatterns,
    GroupNames names,
    boolean anyFails,
    Boolean allFail,
    boolean warnsOfNone,
    boolean extraVariables,
    Mismatch mismatch,
    HashBehaviour dictionaries) {
  /** The plugins that are tried when nobody says which. */
  public static final List<String> PLUGINS =
      List.of("host_list", "script", "auto", "yaml", "ini", "toml");

  /** What lies beside inventory files without being one. */
  public static final List<String> ENDINGS =
      List.of(
          ".pyc", ".pyo", ".swp", ".bak", "~", ".rpm", ".md", ".txt", ".rst", ".orig", ".cfg",
          ".retry");

  public static final InventorySettings DEFAULT =
      new InventorySettings(
          PLUGINS,
          ENDINGS,
          List.of(),
          GroupNames.NEVER,
          false,
          null,
          true,
          false,
          Mismatch.WARNING,
          HashBehaviour.REPLACE);
}
