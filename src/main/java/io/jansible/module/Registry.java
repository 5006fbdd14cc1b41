package io.jansible.module;

import java.util.Collection;
import java.util.Optional;

/** The modules that there are, by every spelling. Building one loads no module class. */
public interface Registry {
  Optional<Module> find(String name);

  /** What stands for a module that Ansible has, and that there is not: it fails where it runs. */
  Optional<Module> missing(String name);

  /** All spellings, for suggestions. */
  Collection<String> names();
}
