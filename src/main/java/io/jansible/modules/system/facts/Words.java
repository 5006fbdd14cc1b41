package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The words of a line, parted by any white space. */
final class Words {
  private Words() {}

  static List<String> of(String line) {
    StringTokenizer tokens = new StringTokenizer(line);
    List<String> words = new ArrayList<>(tokens.countTokens());
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  /** The first word, or the empty text. */
  static String first(String line) {
    StringTokenizer tokens = new StringTokenizer(line);
    return tokens.hasMoreTokens() ? tokens.nextToken() : "";
  }
}
