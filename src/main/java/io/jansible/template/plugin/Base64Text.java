package io.jansible.template.plugin;

import io.jansible.template.value.PythonError;
import java.io.ByteArrayOutputStream;

/** Reads Base64 as Python does: what is no digit is passed over, and the padding must be there. */
final class Base64Text {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Base64Text() {}

  static byte[] decode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int place = 0;
    int pads = 0;
    int left = 0;
    for (char c : text.toCharArray()) {
      if (c == '=') {
        if (place >= 2 && place + ++pads >= 4) {
          return out.toByteArray();
        }
        continue;
      }
      int digit = DIGITS.indexOf(c);
      if (digit < 0) {
        continue;
      }
      pads = 0;
      if (place > 0) {
        out.write(left << 2 * place | digit >> 6 - 2 * place);
      }
      left = digit & (1 << 6 - 2 * place) - 1;
      place = (place + 1) % 4;
    }
    return whole(out, place);
  }

  private static byte[] whole(ByteArrayOutputStream out, int place) {
    if (place == 1) {
      throw PythonError.value(
          "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a"
                  .formatted(out.size() / 3 * 4 + 1)
              + " multiple of 4");
    }
    if (place != 0) {
      throw PythonError.value("Incorrect padding");
    }
    return out.toByteArray();
  }
}
