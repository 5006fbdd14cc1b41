package io.jansible.source;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression as Python's {@code re} understands it; finds with java.util.regex. */
public final class PythonRegex {
  private final Pattern pattern;
  private final Map<String, String> names;
  private final boolean multiline;

  private PythonRegex(Pattern pattern, PythonTranslation translation) {
    this.pattern = pattern;
    this.names = translation.names();
    this.multiline = translation.multiline();
  }

  /**
   * An expression on text: classes such as {@code \w} know all of Unicode.
   *
   * @param flags of {@link Pattern}, besides what Python always does
   * @throws IllegalArgumentException when it is none, or asks for what Java's expressions cannot do
   */
  public static PythonRegex ofText(String source, int flags) {
    boolean multiline = (flags & Pattern.MULTILINE) != 0;
    PythonTranslation translation = new PythonTranslation(source, multiline);
    int unicode = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;
    return compile(
        source, translation, flags & ~Pattern.MULTILINE | (translation.ascii() ? 0 : unicode));
  }

  /** An expression on bytes, each a character up to 255: classes know ASCII only. */
  public static PythonRegex ofBytes(String source) {
    return ofBytes(source, false);
  }

  /**
   * The same.
   *
   * @param multiline whether ^ and $ stand for the ends of each line, besides what the source says
   */
  public static PythonRegex ofBytes(String source, boolean multiline) {
    return compile(source, new PythonTranslation(source, multiline), 0);
  }

  /** The same, where a dot stands for the end of a line, too. */
  public static PythonRegex ofLines(String source) {
    return compile(source, new PythonTranslation(source, false), Pattern.DOTALL);
  }

  private static PythonRegex compile(String source, PythonTranslation translation, int flags) {
    try {
      Pattern pattern = Pattern.compile(translation.pattern(), flags | Pattern.UNIX_LINES);
      return new PythonRegex(pattern, translation);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(PythonRegexMistakes.told(source, e), e);
    }
  }

  public Matcher matcher(String text) {
    return pattern.matcher(text);
  }

  /** Whether ^ and $ stand for the ends of each line. */
  public boolean isMultiline() {
    return multiline;
  }

  /** The groups' names, in the order in which they begin. */
  public Collection<String> groupNames() {
    return names.keySet();
  }

  /** Where a match's named group starts, which took part. */
  public int start(Matcher match, String group) {
    return match.start(names.get(group));
  }

  /** What a match has in a group, named or numbered; null when the group took no part. */
  public String group(Matcher match, String reference) {
    if (reference.chars().allMatch(Character::isDigit)) {
      int number = Integer.parseInt(reference);
      if (number > match.groupCount()) {
        throw new IllegalArgumentException("invalid group reference " + reference);
      }
      return match.group(number);
    }
    if (!names.containsKey(reference)) {
      throw new IllegalArgumentException("unknown group name '" + reference + "'");
    }
    return match.group(names.get(reference));
  }

  /** A replacement's text for a match: {@code \1}, {@code \g<name>} and escapes. */
  public void expand(Matcher match, String replacement, StringBuilder out) {
    PythonReplacement.append(replacement, reference -> group(match, reference), out);
  }
}
