package io.jansible.cli;

import io.jansible.module.ArgumentCheck;
import io.jansible.module.ArgumentReader;
import io.jansible.module.Module;
import io.jansible.module.Specification;
import io.jansible.modules.library.LibraryModules;
import io.jansible.playbook.Action;
import io.jansible.playbook.ModuleNames;
import io.jansible.source.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parser asks about modules, answered by the registry. */
record ModuleSpellings(LibraryModules registry) implements ModuleNames {
  @Override
  public boolean knows(String spelling) {
    return registry.find(spelling).isPresent();
  }

  @Override
  public void library(Path folder) {
    registry.add(folder);
  }

  @Override
  public boolean isMissing(String spelling) {
    return !knows(spelling) && registry.missing(spelling).isPresent();
  }

  @Override
  public boolean takesFreeForm(String spelling) {
    return registry
        .find(spelling)
        .map(module -> module.specification().freeForm() == Specification.FreeForm.RAW)
        .orElse(false);
  }

  @Override
  public boolean hasOption(String spelling, String option) {
    return registry
        .find(spelling)
        .map(module -> module.specification().option(option) != null)
        .orElse(false);
  }

  @Override
  public List<Problem> mistakes(Action action) {
    Module module = registry.find(action.whole()).orElse(null);
    if (module == null) {
      return List.of();
    } else if (module.refusal() != null) {
      return List.of(Problem.at(action.at(), module.refusal()));
    }
    Map<String, Object> written = new LinkedHashMap<>(action.defaults().values());
    written.putAll(action.arguments());
    if (action.freeForm() != null) {
      written.put(ArgumentReader.RAW_PARAMS, action.freeForm());
    }
    // Text that is no option's is told by the module itself, as in Ansible.
    boolean text =
        action.freeForm() != null
            && module.specification().option(ArgumentReader.RAW_PARAMS) == null;
    return ArgumentCheck.problems(
        module.specification(),
        written,
        action.places(),
        action.at(),
        action.base() == null && action.defaults().template() == null && !text);
  }

  @Override
  public Collection<String> names() {
    return registry.names();
  }
}
