package io.jansible.template.plugin;

import io.jansible.template.value.Arguments;
import io.jansible.template.value.Numbers;

/** {@code lipsum()}: paragraphs without a meaning. */
final class Lipsum {
  private static final String SENTENCE =
      "Lorem ipsum dolor sit amet, consectetur adipisici elit, sed eiusmod tempor incidunt ut"
          + " labore et dolore magna aliqua.";

  private Lipsum() {}

  static String text(Arguments arguments) {
    int paragraphs = (int) Numbers.index(arguments.get(0, "n", 5L));
    return String.join(
        "\n\n", java.util.Collections.nCopies(paragraphs, "<p>" + SENTENCE + "</p>"));
  }
}
