package io.jansible.inventory;

import io.jansible.source.UserError;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether a name is meant by one simple pattern: a name, a glob, or {@code ~} and a regex. */
final class NameMatcher {
  private final String text;
  private final Pattern pattern;
  private final boolean regex;

  private NameMatcher(String text, Pattern pattern, boolean regex) {
    this.text = text;
    this.pattern = pattern;
    this.regex = regex;
  }

  /**
   * @throws UserError when the regular expression is not one
   */
  static NameMatcher of(String text) {
    if (text.startsWith("~")) {
      return new NameMatcher(text, regex(text.substring(1)), true);
    }
    boolean glob = text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    return new NameMatcher(text, glob ? Pattern.compile(translate(text)) : null, false);
  }

  private static Pattern regex(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new UserError("Invalid host list pattern: ~" + text + ": " + e.getDescription());
    }
  }

  /** Whether hosts are looked at too when a group has matched. */
  boolean isPattern() {
    return pattern != null || text.indexOf('.') >= 0;
  }

  /** A regex need only match the start of a name; a glob matches all of it. */
  boolean matches(String name) {
    if (pattern == null) {
      return text.equals(name);
    }
    return regex ? pattern.matcher(name).lookingAt() : pattern.matcher(name).matches();
  }

  /** A regular expression with the meaning of a glob. */
  private static String translate(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (close > 0) {
        String set = glob.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
        i = close;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
