package io.jansible.playbook;

import io.jansible.source.Ordered;
import java.util.Map;

/**
 * What a task that imports or includes steps hands down to them.
 *
 * @param applied the keywords under {@code apply}
 * @param vars the variables of the task itself
 * @param params those of them that win over set_fact
 */
public record Inclusion(Keywords applied, Map<String, Object> vars, Map<String, Object> params) {
  public Inclusion {
    vars = Ordered.copy(vars);
    params = Ordered.copy(params);
  }
}
