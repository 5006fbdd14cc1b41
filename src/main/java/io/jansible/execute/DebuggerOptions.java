package io.jansible.execute;

/**
 * When tasks come to the debugger whose author did not say it.
 *
 * @param onFailures whether all do that fail or cannot be done because their host is unreachable
 * @param pardonsIgnored whether a failure that is ignored does not count, whoever asks for it
 */
public record DebuggerOptions(boolean onFailures, boolean pardonsIgnored) {
  /** As they are when nothing is configured. */
  public static final DebuggerOptions ANSIBLES = new DebuggerOptions(false, true);
}
