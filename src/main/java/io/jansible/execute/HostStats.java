package io.jansible.execute;

/** One host's line of the PLAY RECAP. */
public record HostStats(
    int ok, int changed, int unreachable, int failed, int skipped, int rescued, int ignored) {
  public static final HostStats NONE = new HostStats(0, 0, 0, 0, 0, 0, 0);

  /** These figures with others added, in the order of the recap. */
  HostStats plus(
      int moreOk,
      int moreChanged,
      int moreUnreachable,
      int moreFailed,
      int moreSkipped,
      int moreRescued,
      int moreIgnored) {
    return new HostStats(
        ok + moreOk,
        changed + moreChanged,
        unreachable + moreUnreachable,
        failed + moreFailed,
        skipped + moreSkipped,
        rescued + moreRescued,
        ignored + moreIgnored);
  }
}
