package io.jansible.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.PatternSyntaxException;

/** What Python's {@code re} says about an expression that Java cannot read. */
final class PythonRegexMistakes {
  private PythonRegexMistakes() {}

  static String told(String source, PatternSyntaxException mistake) {
    String description = mistake.getDescription();
    int open = unbalanced(source);
    if (open < 0) {
      return "unbalanced parenthesis at position " + (-open - 1);
    }
    if (open < source.length()) {
      return "missing ), unterminated subpattern at position " + open;
    }
    if (description.startsWith("Dangling meta character")) {
      return repeat(source, description.charAt(description.length() - 2));
    }
    return "Invalid regular expression '" + source + "': " + description;
  }

  /** A sign of repetition has nothing before it, or another such sign. */
  private static String repeat(String source, char sign) {
    for (int i = 0; i < source.length(); i++) {
      char before = i == 0 ? '(' : source.charAt(i - 1);
      boolean escaped = i > 1 && source.charAt(i - 2) == '\\';
      if (source.charAt(i) == sign && !escaped && "(|*+?}".indexOf(before) >= 0) {
        String what = "(|".indexOf(before) >= 0 ? "nothing to repeat" : "multiple repeat";
        return what + " at position " + i;
      }
    }
    return "nothing to repeat at position 0";
  }

  /**
   * Where a group begins that does not end, as a number below the length; the length when there is
   * none; of a bracket that ends none, the place from -1 downwards.
   */
  private static int unbalanced(String source) {
    Deque<Integer> open = new ArrayDeque<>();
    boolean inClass = false;
    for (int i = 0; i < source.length(); i++) {
      switch (source.charAt(i)) {
        case '\\' -> i++;
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '(' -> push(open, i, inClass);
        case ')' -> {
          if (!inClass && open.poll() == null) {
            return -i - 1;
          }
        }
        default -> {
          // any other character
        }
      }
    }
    return open.isEmpty() ? source.length() : open.peek();
  }

  private static void push(Deque<Integer> open, int at, boolean inClass) {
    if (!inClass) {
      open.push(at);
    }
  }
}
