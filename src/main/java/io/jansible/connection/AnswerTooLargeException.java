package io.jansible.connection;

import java.util.Locale;

/** A script ended that said more than fits into this program's memory; nothing of it was kept. */
public final class AnswerTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AnswerTooLargeException(long size, long most) {
    super(
        String.format(
            Locale.ROOT,
            "It ran, but its output of %.1f MB does not fit into memory (at most %.1f MB). Let it"
                + " write to a file on the node, or give Java more memory:"
                + " JANSIBLE_JAVA_OPTS=-Xmx%dm",
            size / 1e6,
            most / 1e6,
            (size >> 20) * 16 + 256));
  }
}
