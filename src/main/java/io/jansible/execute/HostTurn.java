package io.jansible.execute;

import io.jansible.template.Scope;
import io.jansible.variables.Layers;
import io.jansible.variables.Precedence;
import java.util.Map;

/**
 * One host's turn at a task: the host, all variables that the task sees there, its files, and what
 * it is measured by.
 */
record HostTurn(String host, Layers layers, ControllerFiles files, Stopwatch stopwatch) {
  Scope scope() {
    return layers;
  }

  HostTurn with(Precedence precedence, Map<String, Object> variables) {
    return variables.isEmpty()
        ? this
        : new HostTurn(host, layers.with(precedence, variables), files, stopwatch);
  }

  HostTurn with(Layers other) {
    return new HostTurn(host, other, files, stopwatch);
  }

  HostTurn with(Stopwatch other) {
    return other == stopwatch ? this : new HostTurn(host, layers, files, other);
  }
}
