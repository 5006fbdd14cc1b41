package io.jansible.template.value;

/** The methods of str that bring a text to a width. */
public final class TextPadding {
  private TextPadding() {}

  static Object call(String text, String name, Arguments a) {
    if (name.equals("expandtabs")) {
      return expandTabs(text, (int) Numbers.index(a.get(0, "tabsize", 8L)));
    }
    long width = Numbers.index(a.required(name, 0, "width"));
    int missing = (int) Math.max(0, width - text.codePointCount(0, text.length()));
    if (name.equals("zfill")) {
      boolean signed = text.startsWith("-") || text.startsWith("+");
      String sign = signed ? text.substring(0, 1) : "";
      return sign + "0".repeat(missing) + text.substring(sign.length());
    }
    String fill = TextMethods.text(a.get(1, "fillchar", " "), name);
    return switch (name) {
      case "ljust" -> text + fill.repeat(missing);
      case "rjust" -> fill.repeat(missing) + text;
      default -> center(text, missing, fill, width);
    };
  }

  private static String center(String text, int missing, String fill, long width) {
    int left = missing / 2 + (int) (missing & width & 1);
    return fill.repeat(left) + text + fill.repeat(missing - left);
  }

  /** A text in the middle of a width, as {@code str.center} puts it. */
  public static String center(String text, long width) {
    return (String) call(text, "center", Arguments.of(width));
  }

  private static String expandTabs(String text, int size) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (char c : text.toCharArray()) {
      if (c == '\t') {
        int blanks = size <= 0 ? 0 : size - column % size;
        out.append(" ".repeat(blanks));
        column += blanks;
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toString();
  }
}
