package io.jansible.execute;

/** How much memory Java may use, told to somebody who needs more. */
public final class MemoryLimit {
  private MemoryLimit() {}

  /**
   * @param what what does not fit, in the plural
   */
  public static String exceededBy(String what) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return "%s do not fit into the %d MB of memory that Java may use. Give it more: JANSIBLE_JAVA_OPTS=-Xmx%dm"
        .formatted(what, megabytes, megabytes * 4);
  }
}
