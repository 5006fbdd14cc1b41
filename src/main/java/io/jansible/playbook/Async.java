package io.jansible.playbook;

/**
 * How a task goes on without anybody waiting for it; null where unsaid.
 *
 * @param limit how many seconds it may take; 0: it is a task like any other
 * @param poll how many seconds lie between two looks at it; 0: nobody looks
 */
public record Async(Written limit, Written poll) {
  public static final Async UNSAID = new Async(null, null);
}
