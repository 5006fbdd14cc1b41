package io.jansible.connection;

import java.util.Collection;

/** Writes any text so that a shell reads exactly that text as one word. */
public final class Quote {
  private Quote() {}

  /** One word; a plain word stays as it is. */
  public static String word(String text) {
    if (isPlain(text)) {
      return text;
    }
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Several words, with a space between them. */
  public static String words(Collection<String> texts) {
    StringBuilder line = new StringBuilder();
    for (String text : texts) {
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word(text));
    }
    return line.toString();
  }

  /** A path as one word that no program takes for an option: {@code -x} becomes {@code ./-x}. */
  public static String path(String path) {
    return word(path.startsWith("-") ? "./" + path : path);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "/._-+,:@%".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
