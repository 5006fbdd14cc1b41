package io.jansible.execute;

import io.jansible.module.Diff;
import io.jansible.module.Effect;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.template.TemplateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one task (or one item of its loop) ended on one host: a value, never an exception.
 *
 * @param host the inventory name
 * @param delegatedTo the host that did the work for this one, or null
 * @param module the module's short name ({@code debug}), which some results are shown by
 * @param result the result as it is registered, in Ansible's keys ({@code changed}, {@code msg},
 *     {@code diff}, {@code invocation}, … and {@code results} for a loop); secrets already replaced
 * @param diffs what changed, when diff mode is on
 * @param ignored whether a failure does not count (ignore_errors)
 * @param showAlways whether the result is shown whole without -v
 * @param censored whether no_log hides the result
 * @param label the text that names the item in the output, or null when there is no loop
 * @param items the outcomes of the loop's items; empty when there is no loop
 * @param effects what the module asked of the engine
 * @param notified the handlers that its author wants to run when it changes something
 * @param notes what an operator should read beside the result
 */
public record TaskOutcome(
    String host,
    Worker delegatedTo,
    String module,
    Status status,
    Map<String, Object> result,
    List<Diff> diffs,
    boolean ignored,
    boolean showAlways,
    boolean censored,
    String label,
    List<TaskOutcome> items,
    List<Effect> effects,
    List<Notification> notified,
    Notes notes) {

  /**
   * A host that does the work for another.
   *
   * @param address where its variables say that it is, as far as it got there; or null
   */
  public record Worker(String name, String address) {}

  /**
   * A handler's name or topic, as the task that notifies it renders it.
   *
   * @param at where its author wrote it
   */
  public record Notification(String handler, Position at) {}

  /** The same, as one item of a loop. */
  TaskOutcome labelled(String text) {
    return new TaskOutcome(
        host,
        delegatedTo,
        module,
        status,
        result,
        diffs,
        ignored,
        showAlways,
        censored,
        text,
        items,
        effects,
        notified,
        notes);
  }

  /** The same, when it is known better how it ended. */
  TaskOutcome ended(Status how, Map<String, Object> values) {
    return new TaskOutcome(
        host,
        delegatedTo,
        module,
        how,
        values,
        diffs,
        ignored,
        showAlways,
        censored,
        label,
        items,
        effects,
        notified,
        notes);
  }

  /** The same as a failure. */
  TaskOutcome failed(Map<String, Object> failure, Notes why) {
    return new TaskOutcome(
        host,
        delegatedTo,
        module,
        Status.FAILED,
        failure,
        List.of(),
        false,
        false,
        censored,
        null,
        List.of(),
        List.of(),
        List.of(),
        why);
  }

  /** The same as one item of a loop that has failed because its label cannot be rendered. */
  TaskOutcome unlabelled(
      String text, TemplateException failure, Position at, boolean failureIgnored) {
    Map<String, Object> failed = new LinkedHashMap<>(result);
    failed.put("failed", true);
    failed.put("msg", "Failed to template loop_control.label: " + failure.getMessage());
    Position place = failure.at() == null ? at : failure.at();
    return new TaskOutcome(
        host,
        delegatedTo,
        module,
        Status.FAILED,
        failed,
        diffs,
        failureIgnored,
        showAlways,
        censored,
        text,
        items,
        effects,
        notified,
        notes.withMistake(new Problem(failure.reason(), place, failure.hint())));
  }

  public boolean isLoop() {
    return !items.isEmpty() || result.containsKey("results");
  }
}
