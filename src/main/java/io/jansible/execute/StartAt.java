package io.jansible.execute;

import io.jansible.playbook.Block;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.source.Glob;
import io.jansible.source.Suggestion;
import io.jansible.source.TemplateText;
import java.util.ArrayList;
import java.util.List;

/** --start-at-task: leaves out all tasks before the first one of that name (or glob). */
final class StartAt {
  private final String pattern;
  private final List<String> seen = new ArrayList<>();
  private boolean found;

  /**
   * @param pattern null starts at the first task
   */
  StartAt(String pattern) {
    this.pattern = pattern;
    this.found = pattern == null;
  }

  boolean isFound() {
    return found;
  }

  /** Tells of a name that no task had, and of the name that was probably meant; else null. */
  String problem() {
    if (found) {
      return null;
    }
    String near = Suggestion.hint(pattern, seen);
    return "No matching task \"" + pattern + "\" found" + (near == null ? "" : "; " + near);
  }

  List<Step> from(List<Step> steps) {
    if (found) {
      return steps;
    }
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step instanceof Block block) {
        List<Step> inside = from(block.steps());
        if (found) {
          List<Step> rest = new ArrayList<>();
          rest.add(
              new Block(
                  block.at(),
                  block.name(),
                  inside,
                  block.rescue(),
                  block.always(),
                  block.keywords(),
                  block.role()));
          rest.addAll(steps.subList(i + 1, steps.size()));
          return rest;
        }
      } else if (step instanceof Task task && matches(task)) {
        found = true;
        return steps.subList(i, steps.size());
      }
    }
    return List.of();
  }

  private boolean matches(Task task) {
    Object name = task.name() == null ? task.action().module() : task.name().value();
    String text = name instanceof TemplateText template ? template.text() : String.valueOf(name);
    seen.add(text);
    return text.equals(pattern) || Glob.matches(pattern, text);
  }
}
