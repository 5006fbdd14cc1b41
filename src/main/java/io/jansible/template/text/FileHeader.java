package io.jansible.template.text;

import io.jansible.template.Syntax;
import io.jansible.template.TemplateException;

/**
 * The first line of a template file, where it may set its own markup: {@code #jinja2:
 * trim_blocks:False, variable_start_string:'[%'}.
 *
 * @param line the line that the body starts in, from 1
 */
public record FileHeader(String body, Syntax syntax, int line) {
  private static final String MARK = "#jinja2:";

  /** Reads the header, if there is one. */
  public static FileHeader read(String text, Syntax syntax) {
    if (!text.startsWith(MARK)) {
      return new FileHeader(text, syntax, 1);
    }
    int end = text.indexOf('\n');
    String line = text.substring(MARK.length(), end < 0 ? text.length() : end);
    Syntax changed = syntax;
    for (String pair : line.split(",")) {
      int colon = pair.indexOf(':');
      if (colon < 0) {
        throw new TemplateException("failed to parse jinja2 override '" + pair.strip() + "'.");
      }
      changed = with(changed, pair.substring(0, colon).strip(), pair.substring(colon + 1).strip());
    }
    return new FileHeader(end < 0 ? "" : text.substring(end + 1), changed, 2);
  }

  private static Syntax with(Syntax s, String key, String written) {
    String value = unquoted(written);
    boolean flag = value.equals("True");
    return switch (key) {
      case "trim_blocks" -> copy(s, marks(s), flag, s.lstripBlocks(), s.newline());
      case "lstrip_blocks" -> copy(s, marks(s), s.trimBlocks(), flag, s.newline());
      case "newline_sequence" ->
          copy(s, marks(s), s.trimBlocks(), s.lstripBlocks(), value.translateEscapes());
      case "keep_trailing_newline" -> s;
      default -> withMark(s, key, value);
    };
  }

  private static Syntax withMark(Syntax s, String key, String value) {
    String[] marks = marks(s);
    int index =
        switch (key) {
          case "block_start_string" -> 0;
          case "block_end_string" -> 1;
          case "variable_start_string" -> 2;
          case "variable_end_string" -> 3;
          case "comment_start_string" -> 4;
          case "comment_end_string" -> 5;
          default ->
              throw new TemplateException("unknown option '" + key + "' in the #jinja2: header");
        };
    marks[index] = value;
    return copy(s, marks, s.trimBlocks(), s.lstripBlocks(), s.newline());
  }

  private static String[] marks(Syntax s) {
    return new String[] {
      s.blockStart(),
      s.blockEnd(),
      s.variableStart(),
      s.variableEnd(),
      s.commentStart(),
      s.commentEnd()
    };
  }

  private static Syntax copy(
      Syntax s, String[] m, boolean trimBlocks, boolean lstripBlocks, String newline) {
    return new Syntax(
        m[0], m[1], m[2], m[3], m[4], m[5], trimBlocks, lstripBlocks, newline, s.quoting());
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '\'' || value.charAt(0) == '"')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
