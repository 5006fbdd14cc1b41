package io.jansible.bench;

import io.jansible.module.Registry;
import io.jansible.module.Specification;
import io.jansible.playbook.Action;
import io.jansible.playbook.ModuleNames;
import io.jansible.source.Problem;
import java.util.Collection;
import java.util.List;

/** The modules that there are; playbooks of benchmarks have no mistakes. */
record Spellings(Registry registry) implements ModuleNames {
  @Override
  public boolean knows(String spelling) {
    return registry.find(spelling).isPresent();
  }

  @Override
  public boolean isMissing(String spelling) {
    return false;
  }

  @Override
  public boolean takesFreeForm(String spelling) {
    return registry.find(spelling).orElseThrow().specification().freeForm()
        == Specification.FreeForm.RAW;
  }

  @Override
  public boolean hasOption(String spelling, String option) {
    return registry.find(spelling).orElseThrow().specification().option(option) != null;
  }

  @Override
  public List<Problem> mistakes(Action action) {
    return List.of();
  }

  @Override
  public Collection<String> names() {
    return registry.names();
  }

  @Override
  public void library(java.nio.file.Path folder) {
    // nobody brings modules along here
  }
}
