package io.jansible.execute;

/** One host's line of the PLAY RECAP. */
public record HostStats(
    int ok, int changed, int unreachable, int failed, int skipped, int rescued, int ignored) {
  public static final HostStats NONE = new HostStats(0, 0, 0, 0, 0, 0, 0);
}
