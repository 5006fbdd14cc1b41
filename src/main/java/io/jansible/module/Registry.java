package io.jansible.module;

import java.util.Collection;
import java.util.Optional;

/** The modules that there are, by every spelling. Building one loads no module class. */
public interface Registry {
  Optional<Module> find(String name);

  /** All spellings, for suggestions. */
  Collection<String> names();
}
