package io.jansible.execute;

/**
 * What holds for a play that does not say otherwise.
 *
 * @param gathering {@code implicit}, {@code explicit} or {@code smart}
 * @param anyErrorsFatal whether a failure of one host is one of all
 * @param forceHandlers whether handlers run also on hosts that failed
 * @param errorOnMissingHandler whether notifying what is no handler ends the run
 * @param strategy the name of a strategy
 */
public record PlayDefaults(
    String gathering,
    boolean anyErrorsFatal,
    boolean forceHandlers,
    boolean errorOnMissingHandler,
    String strategy) {
  /** As they are when nothing is configured. */
  public static final PlayDefaults ANSIBLES =
      new PlayDefaults("implicit", false, false, true, "linear");
}
