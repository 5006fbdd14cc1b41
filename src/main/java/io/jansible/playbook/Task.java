package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.Position;
import java.util.List;

/**
 * One call of a module, with the conditions under which it runs and what becomes of its result.
 *
 * @param name what the author called it, or null
 * @param loop what it is repeated over, or null
 * @param register the variable that takes the result, or null
 * @param listen topics that notify it, when it is a handler
 * @param around what stands around it
 * @param inclusion what it hands down to steps that it brings in; null when it brings in none
 */
public record Task(
    Position at,
    Written name,
    Action action,
    Loop loop,
    Written register,
    Verdict verdict,
    Retry retry,
    Async async,
    List<Written> listen,
    Keywords keywords,
    Surroundings around,
    Inclusion inclusion)
    implements Step {
  public Task {
    listen = Ordered.copy(listen);
  }

  /** The same task with its module called by another name. */
  public Task calling(String module) {
    Action other =
        new Action(
            module,
            action.at(),
            action.arguments(),
            action.places(),
            action.freeForm(),
            action.base());
    return calling(other);
  }

  /** The same task with another action. */
  public Task calling(Action other) {
    return new Task(
        at, name, other, loop, register, verdict, retry, async, listen, keywords, around,
        inclusion);
  }
}
