package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the families want to know of a node. Two families that ask the same are answered once; all
 * files are read by one process, and paths and programs are looked up without any.
 */
public final class Questions {
  private final Set<String> files = new LinkedHashSet<>();
  private final Set<String> paths = new LinkedHashSet<>();
  private final Set<String> programs = new LinkedHashSet<>();
  private final Map<String, String> commands = new LinkedHashMap<>();
  private final Map<String, String> slowCommands = new LinkedHashMap<>();
  private final List<String> lastCommands = new ArrayList<>();

  /** The lines of files; the shell's patterns are allowed. */
  public Questions files(String... patterns) {
    files.addAll(List.of(patterns));
    return this;
  }

  /** Which of these paths exist; the shell's patterns are allowed. */
  public Questions paths(String... patterns) {
    paths.addAll(List.of(patterns));
    return this;
  }

  /** Which of these programs are in the PATH or in a directory for the administrator's programs. */
  public Questions programs(String... names) {
    programs.addAll(List.of(names));
    return this;
  }

  /** What a piece of script prints on standard output. */
  public Questions output(String section, String script) {
    commands.put(section, script);
    return this;
  }

  /** The same, for what takes its time: it runs at the same time as all the rest. */
  public Questions slowOutput(String section, String script) {
    slowCommands.put(section, script);
    return this;
  }

  /**
   * A script that may wait for a machine that never answers. It runs after all others, opens its
   * sections itself and must leave no process that prints once it has gone on.
   */
  public Questions last(String script) {
    lastCommands.add(script);
    return this;
  }

  Set<String> files() {
    return files;
  }

  Set<String> paths() {
    return paths;
  }

  Set<String> programs() {
    return programs;
  }

  Map<String, String> outputs() {
    return commands;
  }

  Map<String, String> slowOutputs() {
    return slowCommands;
  }

  List<String> lastScripts() {
    return lastCommands;
  }
}
