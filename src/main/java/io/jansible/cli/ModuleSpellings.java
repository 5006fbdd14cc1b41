package io.jansible.cli;

import io.jansible.module.Registry;
import io.jansible.module.Specification;
import io.jansible.playbook.ModuleNames;
import java.util.Collection;

/** What the parser asks about modules, answered by the registry. */
record ModuleSpellings(Registry registry) implements ModuleNames {
  @Override
  public boolean knows(String spelling) {
    return registry.find(spelling).isPresent();
  }

  @Override
  public boolean takesFreeForm(String spelling) {
    return registry
        .find(spelling)
        .map(module -> module.specification().freeForm() == Specification.FreeForm.RAW)
        .orElse(false);
  }

  @Override
  public Collection<String> names() {
    return registry.names();
  }
}
