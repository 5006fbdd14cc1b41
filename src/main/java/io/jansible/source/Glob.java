package io.jansible.source;

/**
 * Shell patterns as Python's fnmatch reads them: {@code *}, {@code ?}, {@code [a-z]}, {@code [!x]}.
 */
public final class Glob {
  private Glob() {}

  public static boolean matches(String pattern, String text) {
    return matches(pattern, 0, text, 0);
  }

  private static boolean matches(String pattern, int p, String text, int t) {
    int at = p;
    int read = t;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '*') {
        return matchesStar(pattern, at + 1, text, read);
      }
      if (read >= text.length()) {
        return false;
      }
      int close = c == '[' ? closing(pattern, at) : -1;
      if (close > 0) {
        if (!matchesSet(pattern, at + 1, close, text.charAt(read))) {
          return false;
        }
        at = close + 1;
      } else if (c == '?' || c == text.charAt(read)) {
        at++;
      } else {
        return false;
      }
      read++;
    }
    return read == text.length();
  }

  private static boolean matchesStar(String pattern, int p, String text, int t) {
    for (int end = text.length(); end >= t; end--) {
      if (matches(pattern, p, text, end)) {
        return true;
      }
    }
    return false;
  }

  /** The bracket that closes a set, or -1 when the opening one stands for itself. */
  private static int closing(String pattern, int open) {
    int at = open + 1;
    if (at < pattern.length() && pattern.charAt(at) == '!') {
      at++;
    }
    return pattern.indexOf(']', at + 1);
  }

  private static boolean matchesSet(String pattern, int start, int end, char c) {
    boolean negated = pattern.charAt(start) == '!';
    boolean found = false;
    for (int i = negated ? start + 1 : start; i < end; i++) {
      if (i + 2 < end && pattern.charAt(i + 1) == '-') {
        found |= c >= pattern.charAt(i) && c <= pattern.charAt(i + 2);
        i += 2;
      } else {
        found |= c == pattern.charAt(i);
      }
    }
    return found != negated;
  }
}
