package io.jansible.modules.commands;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line as pexpect parts them: within quotes nothing else is special. */
final class ExpectWords {
  private ExpectWords() {}

  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean between = false;
    char quote = 0;
    boolean escaped = false;
    for (char c : line.toCharArray()) {
      if (escaped || quote != 0 && c != quote) {
        word.append(c);
        escaped = false;
      } else if (quote != 0) {
        quote = 0;
      } else if (Character.isWhitespace(c)) {
        if (!between) {
          words.add(word.toString());
          word.setLength(0);
        }
        between = true;
        continue;
      } else if (c == '\\') {
        escaped = true;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else {
        word.append(c);
      }
      between = false;
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }
}
