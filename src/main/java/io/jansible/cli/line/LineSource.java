package io.jansible.cli.line;

/** Where lines come from, one after the other. */
public interface LineSource extends AutoCloseable {
  /**
   * The next line without its end; null when there are no more.
   *
   * @param prompt what is shown before it
   */
  String read(String prompt);

  @Override
  default void close() {}
}
