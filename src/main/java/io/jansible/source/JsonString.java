package io.jansible.source;

/** A text in JSON's quotes, escaped as Python's {@code json.dumps} does it. */
public final class JsonString {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private JsonString() {}

  /**
   * Appends a text.
   *
   * @param ascii whether characters above 126 are escaped
   */
  public static void append(String text, boolean ascii, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), ascii, out);
    }
    out.append('"');
  }

  private static void character(char c, boolean ascii, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (c < ' ' || ascii && c > '~') {
          out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]);
          out.append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
        } else {
          out.append(c);
        }
      }
    }
  }
}
