package io.jansible.template.yaml;

/** Writes a text in one of YAML's styles. */
final class ScalarText {
  private final YamlWriter writer;
  private final String text;
  private final int indent;
  private final boolean breaks;

  /**
   * @param indent where further lines begin
   * @param breaks whether a long line may be broken
   */
  ScalarText(YamlWriter writer, String text, int indent, boolean breaks) {
    this.writer = writer;
    this.text = text;
    this.indent = indent;
    this.breaks = breaks;
  }

  void plain(boolean inFlow) {
    if (!text.isEmpty() || inFlow) {
      writer.spaceBefore();
    }
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' '
          && breaks
          && !space
          && writer.isWide()
          && i + 1 < text.length()
          && text.charAt(i + 1) != ' ') {
        writer.indent(indent);
      } else {
        writer.character(c);
      }
      space = c == ' ';
      if (!space) {
        writer.notIndention();
      }
    }
    writer.endScalar();
  }

  void singleQuoted() {
    writer.indicator("'", true, false, false);
    boolean space = false;
    boolean broken = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = i > 0 && i < text.length() - 1;
      if (c == ' ') {
        if (breaks && !space && inside && writer.isWide() && text.charAt(i + 1) != ' ') {
          writer.indent(indent);
        } else {
          writer.put(c);
        }
      } else if (ScalarAnalysis.isBreak(c)) {
        if (!broken && c == '\n') {
          writer.lineBreak();
        }
        writer.character(c);
        writer.atLineStart();
      } else {
        if (broken) {
          writer.indent(indent);
        }
        if (c == '\'') {
          writer.put('\'');
        }
        writer.put(c);
        writer.notIndention();
      }
      space = c == ' ';
      broken = ScalarAnalysis.isBreak(c);
    }
    if (broken) {
      writer.indent(indent);
    }
    writer.indicator("'", false, false, false);
    writer.endScalar();
  }

  void doubleQuoted() {
    writer.indicator("\"", true, false, false);
    boolean space = false;
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      boolean inside = i > 0 && i < points.length - 1;
      if (!ScalarAnalysis.isPrintable(c) || ScalarAnalysis.isBreak(c) || c == '"' || c == '\\') {
        escape(c);
        space = false;
      } else if (c == ' ' && breaks && !space && inside && writer.isWide()) {
        writer.indent(indent);
        if (points[i + 1] == ' ') {
          writer.put('\\');
        }
        space = true;
      } else {
        writer.character(c);
        space = c == ' ';
      }
    }
    writer.indicator("\"", false, false, false);
    writer.endScalar();
  }

  private void escape(int c) {
    String letter =
        switch (c) {
          case 0 -> "0";
          case 7 -> "a";
          case '\b' -> "b";
          case '\t' -> "t";
          case '\n' -> "n";
          case 0x0b -> "v";
          case '\f' -> "f";
          case '\r' -> "r";
          case 0x1b -> "e";
          case '"' -> "\"";
          case '\\' -> "\\";
          case 0x85 -> "N";
          case 0x2028 -> "L";
          case 0x2029 -> "P";
          default -> String.format(c <= 0xff ? "x%02X" : c <= 0xffff ? "u%04X" : "U%08X", c);
        };
    writer.put('\\');
    letter.chars().forEach(each -> writer.put((char) each));
  }

  void literal(int step) {
    boolean leading = !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\n');
    writer.indicator("|" + (leading ? step : "") + chomping(), true, false, false);
    writer.lineBreak();
    writer.atLineStart();
    boolean broken = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        writer.lineBreak();
        writer.atLineStart();
        broken = true;
      } else {
        if (broken) {
          writer.indent(indent);
        }
        writer.character(c);
        writer.notIndention();
        broken = false;
      }
    }
  }

  private String chomping() {
    return isOpenEnded() ? "+" : text.endsWith("\n") ? "" : "-";
  }

  /** Whether a literal text ends with empty lines. */
  boolean isOpenEnded() {
    return text.equals("\n") || text.endsWith("\n\n");
  }
}
