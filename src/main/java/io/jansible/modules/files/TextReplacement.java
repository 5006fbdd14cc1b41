package io.jansible.modules.files;

import io.jansible.module.Cause;
import io.jansible.module.ModuleFailure;
import io.jansible.source.PythonRegex;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression and what comes in the place of its matches. */
record TextReplacement(PythonRegex expression, String with) {

  static TextReplacement of(String expression, String with) {
    try {
      return new TextReplacement(PythonRegex.ofText(expression, Pattern.MULTILINE), with);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(e.getMessage())
          .because(Cause.of("this is no regular expression: " + e.getMessage()).at(expression));
    }
  }

  /** A text with all matches inside of a part of it replaced; the part is a text of its own. */
  TextEdit in(String text, TextSection.Range range) {
    String section = text.substring(range.start(), range.end());
    Matcher match = expression.matcher(section);
    StringBuilder result = new StringBuilder(text.substring(0, range.start()));
    int count = 0;
    int done = 0;
    while (match.find()) {
      result.append(section, done, match.start());
      expand(match, result);
      done = match.end();
      count++;
    }
    String edited = result.append(section.substring(done)).append(text.substring(range.end())) + "";
    return new TextEdit(edited, edited.equals(text) ? "" : count + " replacements made");
  }

  private void expand(Matcher match, StringBuilder result) {
    try {
      expression.expand(match, with, result);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure("Unable to process replace due to error: " + e.getMessage());
    }
  }
}
