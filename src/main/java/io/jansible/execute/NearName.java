package io.jansible.execute;

import io.jansible.source.Suggestion;
import io.jansible.template.Scope;

/** The variable that an author probably meant by one that is undefined. */
final class NearName {
  private static final String UNDEFINED = "' is undefined";

  private NearName() {}

  /** A hint for a failure of the kind {@code 'nmae' is undefined}, or null. */
  static String hint(String message, Scope scope) {
    int end = message.lastIndexOf(UNDEFINED);
    int start = end < 0 ? -1 : message.lastIndexOf('\'', end - 1);
    return start < 0 ? null : Suggestion.hint(message.substring(start + 1, end), scope.names());
  }
}
