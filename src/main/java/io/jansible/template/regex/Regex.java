package io.jansible.template.regex;

import io.jansible.source.PythonRegex;
import io.jansible.template.Tuple;
import io.jansible.template.value.PythonError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression as Python's {@code re} understands it. */
public final class Regex {
  private final PythonRegex pattern;

  private Regex(PythonRegex pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws PythonError when it is none, or asks for what Java's expressions cannot do
   */
  public static Regex of(String source, boolean ignoreCase, boolean multiline) {
    int flags = ignoreCase ? Pattern.CASE_INSENSITIVE : 0;
    flags |= multiline ? Pattern.MULTILINE : 0;
    try {
      return new Regex(PythonRegex.ofText(source, flags));
    } catch (IllegalArgumentException e) {
      throw PythonError.value(e.getMessage());
    }
  }

  public boolean matchesStart(String text) {
    return pattern.matcher(text).lookingAt();
  }

  public boolean matchesWhole(String text) {
    return pattern.matcher(text).matches();
  }

  public boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** The first match's groups by the given references, or null; the whole match without any. */
  public Object search(String text, List<String> references) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    if (references.isEmpty()) {
      return matcher.group();
    }
    List<Object> groups = new ArrayList<>();
    for (String reference : references) {
      groups.add(group(matcher, reference));
    }
    return groups;
  }

  /** All matches: texts, or tuples where there are several groups. */
  public List<Object> findAll(String text) {
    List<Object> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int groups = matcher.groupCount();
      found.add(groups < 2 ? orEmpty(matcher.group(groups)) : groups(matcher));
    }
    return found;
  }

  private static Tuple groups(Matcher matcher) {
    Object[] groups = new Object[matcher.groupCount()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = orEmpty(matcher.group(i + 1));
    }
    return Tuple.of(groups);
  }

  private static String orEmpty(String group) {
    return group == null ? "" : group;
  }

  /** What was replaced, and how often. */
  public record Replaced(String text, int count) {}

  /** Replaces the first so many matches, or all if the limit is 0. */
  public Replaced replace(String text, String with, long limit) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder();
    int last = 0;
    int count = 0;
    while ((limit == 0 || count < limit) && matcher.find()) {
      out.append(text, last, matcher.start());
      expand(matcher, with, out);
      last = matcher.end();
      count++;
    }
    return new Replaced(out.append(text, last, text.length()).toString(), count);
  }

  private void expand(Matcher matcher, String with, StringBuilder out) {
    try {
      pattern.expand(matcher, with, out);
    } catch (IllegalArgumentException e) {
      throw PythonError.value(e.getMessage());
    }
  }

  private String group(Matcher matcher, String reference) {
    try {
      return pattern.group(matcher, reference);
    } catch (IllegalArgumentException e) {
      throw PythonError.index(e.getMessage());
    }
  }
}
