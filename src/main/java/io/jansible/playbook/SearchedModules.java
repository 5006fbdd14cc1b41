package io.jansible.playbook;

import io.jansible.source.Problem;
import io.jansible.source.TemplateText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Modules by names of which the short ones are looked for in collections first.
 *
 * @param collections in the order in which they are looked through
 */
record SearchedModules(ModuleNames modules, List<String> collections) implements ModuleNames {
  /** The spelling that says where a module is found; a name that no collection has stays. */
  String whole(String spelling) {
    if (spelling.indexOf('.') >= 0 || TemplateText.isTemplate(spelling)) {
      return spelling;
    }
    for (String collection : collections) {
      String whole = collection + "." + spelling;
      if (modules.knows(whole)) {
        return whole;
      }
    }
    return spelling;
  }

  /** An action that calls its module by that spelling. */
  Action whole(Action action) {
    return action == null ? null : action.foundAs(whole(action.module()));
  }

  @Override
  public boolean knows(String spelling) {
    return modules.knows(whole(spelling));
  }

  @Override
  public void library(Path folder) {
    modules.library(folder);
  }

  @Override
  public boolean isMissing(String spelling) {
    return modules.isMissing(whole(spelling));
  }

  @Override
  public boolean takesFreeForm(String spelling) {
    return modules.takesFreeForm(whole(spelling));
  }

  @Override
  public boolean hasOption(String spelling, String option) {
    return modules.hasOption(whole(spelling), option);
  }

  @Override
  public List<Problem> mistakes(Action action) {
    return modules.mistakes(whole(action));
  }

  @Override
  public Collection<String> names() {
    return modules.names();
  }
}
