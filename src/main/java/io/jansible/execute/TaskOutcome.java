package io.jansible.execute;

import io.jansible.module.Diff;
import java.util.List;
import java.util.Map;

/**
 * How one task (or one item of its loop) ended on one host: a value, never an exception.
 *
 * @param host the inventory name
 * @param delegatedTo the host that did the work, as it is shown ({@code a -> b}), or null
 * @param result the result as it is registered, in Ansible's keys; secrets already replaced
 * @param diffs what changed, when diff mode is on
 * @param ignored whether a failure does not count (ignore_errors)
 * @param showAlways whether the result is shown whole without -v
 * @param censored whether no_log hides the result
 * @param label what names the item in the output, or null when there is no loop
 * @param items the outcomes of the loop's items; empty when there is no loop
 * @param warnings texts for [WARNING] lines that belong to this outcome
 */
public record TaskOutcome(
    String host,
    String delegatedTo,
    Status status,
    Map<String, Object> result,
    List<Diff> diffs,
    boolean ignored,
    boolean showAlways,
    boolean censored,
    Object label,
    List<TaskOutcome> items,
    List<String> warnings) {

  public boolean isLoop() {
    return !items.isEmpty() || result.containsKey("results");
  }
}
