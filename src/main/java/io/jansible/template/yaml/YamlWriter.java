package io.jansible.template.yaml;

/** Characters, lines and indentation of a YAML text. */
final class YamlWriter {
  private final StringBuilder out = new StringBuilder();
  private final int width;
  private int column;
  private boolean whitespace = true;
  private boolean indention = true;

  YamlWriter(int width) {
    this.width = width;
  }

  boolean isWide() {
    return column > width;
  }

  boolean isIndention() {
    return indention;
  }

  String text() {
    return out.toString();
  }

  void put(char c) {
    out.append(c);
    column++;
  }

  /** Writes a character of a scalar; a newline begins a line. */
  void character(int point) {
    out.appendCodePoint(point);
    column = ScalarAnalysis.isBreak(point) ? 0 : column + 1;
  }

  void lineBreak() {
    out.append('\n');
    column = 0;
  }

  /** Begins a line with so much indentation, unless it stands just there. */
  void indent(int wanted) {
    int indent = Math.max(0, wanted);
    if (!indention || column > indent || column == indent && !whitespace) {
      lineBreak();
    }
    while (column < indent) {
      put(' ');
    }
    whitespace = true;
    indention = true;
  }

  void indicator(String sign, boolean needsSpace, boolean isSpace, boolean isIndention) {
    if (needsSpace && !whitespace) {
      put(' ');
    }
    out.append(sign);
    column += sign.length();
    whitespace = isSpace;
    indention = indention && isIndention;
  }

  void spaceBefore() {
    if (!whitespace) {
      put(' ');
    }
  }

  void endScalar() {
    whitespace = false;
    indention = false;
  }

  void notIndention() {
    indention = false;
  }

  void atLineStart() {
    whitespace = true;
    indention = true;
  }
}
