package io.jansible.playbook;

import io.jansible.source.Ordered;
import java.util.Map;

/**
 * What a task that imports or includes steps hands down to them.
 *
 * @param applied the keywords under {@code apply}
 * @param vars the variables of the task itself
 * @param strong whether they win over set_fact, also where the steps are imported
 */
public record Inclusion(Keywords applied, Map<String, Object> vars, boolean strong) {
  public Inclusion {
    vars = Ordered.copy(vars);
  }
}
