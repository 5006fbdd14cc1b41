package io.jansible.playbook;

import io.jansible.source.Ordered;
import java.util.List;

/**
 * How often a task that does not succeed is tried again.
 *
 * @param until conditions that end the trying; without any it is success
 * @param retries how many further attempts there are, or null
 * @param delay seconds between two attempts, or null
 */
public record Retry(List<Written> until, Written retries, Written delay) {
  public static final Retry UNSAID = new Retry(List.of(), null, null);

  public Retry {
    until = Ordered.copy(until);
  }

  /** Whether a task with this may be run more than once. */
  public boolean isSaid() {
    return retries != null || !until.isEmpty();
  }
}
