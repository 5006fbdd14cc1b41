package io.jansible.playbook;

import java.util.Collection;

/** What the parser must know about modules to tell them from keywords, by any spelling. */
public interface ModuleNames {
  boolean knows(String spelling);

  /** Whether the module takes free text, apart from key=value options: command, shell, raw, … */
  boolean takesFreeForm(String spelling);

  /** All spellings, for suggestions. */
  Collection<String> names();
}
