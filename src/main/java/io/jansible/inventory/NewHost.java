package io.jansible.inventory;

import io.jansible.source.Ordered;
import java.util.List;
import java.util.Map;

/** What a playbook says of a host while it runs: add_host. */
public record NewHost(String name, List<String> groups, Map<String, Object> variables) {
  public NewHost {
    groups = List.copyOf(groups);
    variables = Ordered.copy(variables);
  }
}
