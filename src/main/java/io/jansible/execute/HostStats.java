package io.jansible.execute;

/** One host's line of the PLAY RECAP. */
public record HostStats(
    int ok, int changed, int unreachable, int failed, int skipped, int rescued, int ignored) {
  public static final HostStats NONE = new HostStats(0, 0, 0, 0, 0, 0, 0);

  /** One less of these, and of what went well, where there is one. */
  HostStats minus(
      boolean lessChanged, boolean lessUnreachable, boolean lessFailed, boolean lessSkipped) {
    return new HostStats(
        less(ok, true),
        less(changed, lessChanged),
        less(unreachable, lessUnreachable),
        less(failed, lessFailed),
        less(skipped, lessSkipped),
        rescued,
        ignored);
  }

  private static int less(int figure, boolean one) {
    return one ? Math.max(0, figure - 1) : figure;
  }

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
