package io.jansible.execute;

import io.jansible.playbook.Step;
import java.util.List;

/**
 * How one task ended on the hosts that worked on it.
 *
 * @param fatal whether one failure among them is one of all hosts of the play
 * @param included the steps that it has brought in, in the order in which hosts come to them
 */
record Worked(boolean fatal, List<TaskOutcome> outcomes, List<Step> included) {
  static final Worked NOT_AT_ALL = new Worked(false, List.of(), List.of());
}
