package io.jansible.template.yaml;

/** In which styles a text can be written. */
record ScalarAnalysis(
    boolean multiline, boolean flowPlain, boolean blockPlain, boolean singleQuoted, boolean block) {
  static ScalarAnalysis of(String text) {
    if (text.isEmpty()) {
      return new ScalarAnalysis(false, false, true, true, false);
    }
    return new Reading(text).result();
  }

  static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** What is written as it is; beyond the basic plane nothing is. */
  static boolean isPrintable(int c) {
    return c == '\n'
        || c >= 0x20 && c <= 0x7e
        || c == 0x85
        || c >= 0xa0 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd && c != 0xfeff;
  }

  /** Reads a text once and notes what stands in it. */
  private static final class Reading {
    private final String text;
    private boolean flowIndicators;
    private boolean blockIndicators;
    private boolean lineBreaks;
    private boolean special;
    private boolean edgeSpace;
    private boolean trailingSpace;
    private boolean breakSpace;
    private boolean spaceBreak;

    Reading(String text) {
      this.text = text;
      boolean document = text.startsWith("---") || text.startsWith("...");
      flowIndicators = document;
      blockIndicators = document;
      read();
    }

    private void read() {
      boolean previousSpace = false;
      boolean previousBreak = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        indicators(i, c);
        special |= !isPrintable(c) || Character.isSurrogate(c);
        boolean edge = i == 0 || i == text.length() - 1;
        if (c == ' ') {
          edgeSpace |= edge;
          trailingSpace |= i == text.length() - 1;
          breakSpace |= previousBreak;
        } else if (isBreak(c)) {
          lineBreaks = true;
          edgeSpace |= edge;
          spaceBreak |= previousSpace;
        }
        previousSpace = c == ' ';
        previousBreak = isBreak(c);
      }
    }

    private void indicators(int at, char c) {
      boolean blankBehind = at + 1 >= text.length() || isBlank(text.charAt(at + 1));
      boolean blankBefore = at == 0 || isBlank(text.charAt(at - 1));
      if (at == 0) {
        boolean always = "#,[]{}&*!|>'\"%@`".indexOf(c) >= 0;
        flowIndicators |= always || c == '?' || c == ':' || c == '-' && blankBehind;
        blockIndicators |= always || "?:-".indexOf(c) >= 0 && blankBehind;
      } else {
        boolean comment = c == '#' && blankBefore;
        flowIndicators |= ",?[]{}:".indexOf(c) >= 0 || comment;
        blockIndicators |= comment || c == ':' && blankBehind;
      }
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t' || isBreak(c);
    }

    ScalarAnalysis result() {
      boolean never = spaceBreak || special;
      boolean plain = !edgeSpace && !breakSpace && !never && !lineBreaks;
      return new ScalarAnalysis(
          lineBreaks,
          plain && !flowIndicators,
          plain && !blockIndicators,
          !breakSpace && !never,
          !trailingSpace && !never);
    }
  }
}
