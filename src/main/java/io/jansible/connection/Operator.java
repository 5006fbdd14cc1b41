package io.jansible.connection;

/** The person at the terminal, for what ssh asks: an unknown host's key, a key's passphrase. */
public interface Operator {
  /** Nobody is there: what would be asked counts as refused. */
  Operator NONE = (question, secret) -> null;

  /**
   * Asks, on any thread; one question at a time.
   *
   * @param secret that the answer must not be shown
   * @return the answer, or null when there is nobody
   */
  String ask(String question, boolean secret);
}
