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
    if (start < 0) {
      return null;
    }
    String name = message.substring(start + 1, end);
    String near = Suggestion.hint(name, scope.names());
    return near == null && name.startsWith("ansible_")
        ? "if it is a fact: facts are there once gather_facts or the module setup has run"
        : near;
  }
}
