package io.jansible.modules.net;

import java.nio.charset.StandardCharsets;

/** Bytes as a text in which each is one character, for expressions that are meant for bytes. */
final class Bytes {
  private Bytes() {}

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The text that bytes stand for; null stays null. */
  static String text(String bytes) {
    return bytes == null
        ? null
        : new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
