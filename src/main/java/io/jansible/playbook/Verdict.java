package io.jansible.playbook;

import io.jansible.source.Ordered;
import java.util.List;

/**
 * Conditions that decide what a result means, instead of the module; empty where unsaid. Each is a
 * Boolean, a text that is an expression, or a template; all of a list must hold.
 */
public record Verdict(List<Written> changedWhen, List<Written> failedWhen) {
  public static final Verdict UNSAID = new Verdict(List.of(), List.of());

  public Verdict {
    changedWhen = Ordered.copy(changedWhen);
    failedWhen = Ordered.copy(failedWhen);
  }
}
