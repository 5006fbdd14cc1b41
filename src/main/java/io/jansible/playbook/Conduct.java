package io.jansible.playbook;

import java.util.List;

/**
 * How a play's hosts work together; null means the configuration decides, or nobody.
 *
 * @param strategy a strategy's name
 * @param serial how many hosts work on the play at a time, batch after batch: numbers, texts that
 *     end in a percent sign, or templates of those or of a list; empty means all at once
 * @param order in which order the hosts stand
 * @param maxFailPercentage how many of a hundred hosts may fail, a number or a text
 * @param forceHandlers whether handlers run also on hosts that failed
 */
public record Conduct(
    Written strategy,
    List<Written> serial,
    Written order,
    Written maxFailPercentage,
    Written forceHandlers) {
  public Conduct {
    serial = List.copyOf(serial);
  }
}
