package io.jansible.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a YAML text as its author sees it, to find out what was meant by a wrong one. */
record YamlLine(SourceText source, int number) {
  private static final Pattern BLOCK = Pattern.compile("(?:^|.*[\\s:])[|>][-+1-9]*\\s*(?:#.*)?");
  private static final Pattern KEY = Pattern.compile("[ -]*([A-Za-z_][\\w.-]*)(:?).*");
  private static final Pattern KEY_AND_SIGN = Pattern.compile("[ -]*([A-Za-z_][\\w.]*)=(?!=).*");
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("[ -]*[A-Za-z_][\\w.]*:\\s+[A-Za-z_]\\w*=(?!=).*");
  private static final Pattern START = Pattern.compile("[\\s\\h-]*");
  private static final Pattern GLUED = Pattern.compile("[ -]*([A-Za-z_][\\w.-]*):(?=[^\\s/:]).*");
  private static final Pattern GLUED_DASH = Pattern.compile(" *-(?=[^\\s-]).*");

  static YamlLine of(Position at) {
    return new YamlLine(at.source(), at.line());
  }

  String text() {
    return source.line(number);
  }

  /** A place in this line, by the number of characters before it. */
  Position at(int index) {
    return new Position(source, number, index + 1);
  }

  private boolean isEmpty() {
    String text = text().strip();
    return text.isEmpty() || text.startsWith("#");
  }

  int indentation() {
    String text = text();
    return text.length() - text.stripLeading().length();
  }

  /** The nearest line above that holds something, or null. */
  YamlLine above() {
    YamlLine line = this;
    while (line.number > 1) {
      line = new YamlLine(source, line.number - 1);
      if (!line.isEmpty()) {
        return line;
      }
    }
    return null;
  }

  /** The nearest line above that has less indentation, or null. */
  private YamlLine outer() {
    YamlLine line = above();
    while (line != null && line.indentation() >= indentation()) {
      line = line.above();
    }
    return line;
  }

  /** Whether the line that this one belongs to opens a text with | or >. */
  boolean isInText() {
    YamlLine outer = outer();
    return outer != null && BLOCK.matcher(outer.text()).matches();
  }

  /** Where blanks stand before the text that are no spaces, such as those of web pages; or -1. */
  int strangeBlank() {
    return startsWith("[\\h&&[^ \\t]]");
  }

  /** Where a tab stands before the text, or -1. */
  int tab() {
    return startsWith("\\t");
  }

  private int startsWith(String blank) {
    Matcher start = START.matcher(text());
    start.lookingAt();
    Matcher found = Pattern.compile(blank).matcher(start.group());
    return found.find() ? found.start() : -1;
  }

  /** The name in {@code name=value} at the line's start, or null. */
  String nameBeforeSign() {
    return name(KEY_AND_SIGN);
  }

  /** The first word of a list's element that has no colon at all, or null. */
  String nameWithoutColon() {
    Matcher key = KEY.matcher(text());
    boolean missing = text().strip().startsWith("- ") && text().indexOf(':') < 0;
    return missing && key.matches() ? key.group(1) : null;
  }

  /** Whether the line is {@code module: name=value}. */
  boolean hasKeyValueText() {
    return KEY_AND_VALUE.matcher(text()).matches();
  }

  /** The key of {@code key:value}, which YAML reads as one text; or null. */
  String gluedKey() {
    return name(GLUED);
  }

  /** Whether a dash lacks the blank behind it. */
  boolean hasGluedDash() {
    return GLUED_DASH.matcher(text()).matches();
  }

  private String name(Pattern pattern) {
    Matcher matcher = pattern.matcher(text());
    return matcher.matches() ? matcher.group(1) : null;
  }
}
