package io.jansible.output;

/**
 * What can be said about the list of tasks that profile_tasks ends with.
 *
 * @param limit how many tasks it has at the most
 */
public record ProfileSettings(Order order, long limit) {
  /** In which order the tasks stand. */
  public enum Order {
    DESCENDING,
    ASCENDING,
    NONE
  }
}
