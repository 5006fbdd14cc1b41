package io.jansible.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text after a module's name, taken apart: {@code key=value} options and the rest.
 *
 * @param options values by key, without their quotes
 * @param starts where each option starts in the text, counted from 0
 * @param rest what is no option, with its white space; null when nothing is
 */
record ArgumentText(Map<String, String> options, Map<String, Integer> starts, String rest) {
  /** The options that Ansible takes out of the free text of command, shell, raw and script. */
  private static final Set<String> FREE_FORM_OPTIONS =
      Set.of(
          "creates",
          "removes",
          "chdir",
          "executable",
          "warn",
          "stdin",
          "stdin_add_newline",
          "strip_empty_ends");

  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:U([0-9a-fA-F]{8})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\\\\'\"abfnrtv]))");

  /**
   * @param freeForm whether the module takes free text, in which most {@code a=b} are just words
   * @throws IllegalArgumentException when a quote or a template has no end
   */
  static ArgumentText parse(String text, boolean freeForm) {
    Map<String, String> options = new LinkedHashMap<>();
    Map<String, Integer> starts = new LinkedHashMap<>();
    List<ArgumentWords.Word> rest = new ArrayList<>();
    for (ArgumentWords.Word word : ArgumentWords.split(text)) {
      String decoded = decode(word.text());
      int equals = equalsSign(decoded);
      if (equals < 0) {
        rest.add(word.text().indexOf('=') < 0 ? word : unescaped(word, decoded));
        continue;
      }
      String key = decoded.substring(0, equals);
      if (freeForm && !FREE_FORM_OPTIONS.contains(key)) {
        rest.add(word);
      } else {
        options.put(key.strip(), unquoted(decoded.substring(equals + 1).strip()));
        starts.put(key.strip(), word.start());
      }
    }
    return new ArgumentText(options, starts, rest.isEmpty() ? null : ArgumentWords.join(rest));
  }

  /** The first equals sign that separates a key from a value: not the first, and not escaped. */
  private static int equalsSign(String word) {
    int equals = word.indexOf('=', 1);
    while (equals > 0 && word.charAt(equals - 1) == '\\') {
      equals = word.indexOf('=', equals + 1);
    }
    return equals;
  }

  private static ArgumentWords.Word unescaped(ArgumentWords.Word word, String decoded) {
    return new ArgumentWords.Word(decoded.replace("\\=", "="), word.trailing(), word.start());
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && value.charAt(0) == value.charAt(last)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(last - 1) != '\\';
    return quoted ? value.substring(1, last) : value;
  }

  private static String decode(String word) {
    if (word.indexOf('\\') < 0) {
      return word;
    }
    return ESCAPE.matcher(word).replaceAll(match -> Matcher.quoteReplacement(meaning(match)));
  }

  private static String meaning(java.util.regex.MatchResult escape) {
    for (int group = 1; group <= 3; group++) {
      if (escape.group(group) != null) {
        int code = (int) Long.parseLong(escape.group(group), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : escape.group();
      }
    }
    int index = "\\'\"abfnrtv".indexOf(escape.group(4));
    return String.valueOf("\\'\"\u0007\b\f\n\r\t\u000b".charAt(index));
  }
}
