package io.jansible.connection;

import java.util.ArrayList;
import java.util.List;

/** A line of ssh_config(5) or its arguments: words, of which some are in double quotes. */
final class SshWords {
  private SshWords() {}

  static List<String> split(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        inWord = true;
      } else if (c == '\\' && i + 1 < text.length() && "\"\\ ".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
        word.append(text.charAt(i));
        inWord = true;
      } else if (!quoted && (c == ' ' || c == '\t')) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * Whether a text matches a list of patterns with * and ?, of which one may be negated with !: at
   * least one fits, and no negated one does.
   */
  static boolean matches(Iterable<String> patterns, String text) {
    boolean found = false;
    for (String pattern : patterns) {
      boolean negated = pattern.startsWith("!");
      if (glob(negated ? pattern.substring(1) : pattern, text)) {
        if (negated) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  static boolean glob(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int mark = 0;
    while (t < text.length()) {
      char c = p < pattern.length() ? pattern.charAt(p) : 0;
      if (c == '*') {
        star = p;
        mark = t;
        p++;
      } else if (c == '?' || c != 0 && c == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        mark++;
        t = mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
