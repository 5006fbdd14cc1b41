package io.jansible.playbook;

import io.jansible.source.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What the parser must know about modules to tell them from keywords, by any spelling. */
public interface ModuleNames {
  boolean knows(String spelling);

  /** Takes in the modules of a folder that lies beside a playbook or in a role, if it is there. */
  void library(Path folder);

  /** Whether Ansible has a module of this name, and jansible has not. */
  boolean isMissing(String spelling);

  /** Whether the module takes free text, apart from key=value options: command, shell, raw, … */
  boolean takesFreeForm(String spelling);

  /** Whether the module has this option, by any of its names. */
  boolean hasOption(String spelling, String option);

  /** What is wrong with an action's arguments, as far as it shows before anything is rendered. */
  List<Problem> mistakes(Action action);

  /** All spellings, for suggestions. */
  Collection<String> names();
}
