package io.jansible.playbook;

/**
 * Whether and how a play gathers facts before its tasks; null means the configuration decides.
 *
 * @param facts gather_facts, a boolean
 * @param subset gather_subset, a list of texts
 * @param timeout gather_timeout, in seconds
 * @param factPath fact_path, a directory on the node
 */
public record Gathering(Written facts, Written subset, Written timeout, Written factPath) {
  public static final Gathering UNSAID = new Gathering(null, null, null, null);
}
