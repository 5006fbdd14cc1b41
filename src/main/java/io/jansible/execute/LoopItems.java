package io.jansible.execute;

import io.jansible.module.ModuleFailure;
import io.jansible.playbook.Loop;
import io.jansible.template.Scope;
import io.jansible.template.Templates;
import java.util.ArrayList;
import java.util.List;

/**
 * The items that a loop goes over: {@code loop} takes a list, a with_ form what its lookup gives.
 */
final class LoopItems {
  private LoopItems() {}

  static List<Object> of(Loop loop, Templates templates, Scope scope) {
    if (loop.lookup() != null) {
      return templates.items(loop.lookup(), loop.items().value(), loop.items().at(), scope);
    }
    Object value = templates.resolve(loop.items().value(), scope);
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new ModuleFailure(FailureWords.of(templates).noList(value));
  }
}
