package io.jansible.modules.files.transfer;

import io.jansible.module.ModuleFailure;
import io.jansible.source.PythonText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;

/** Writes a text in an encoding that has one of Python's names. */
public final class OutputEncoding {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private OutputEncoding() {}

  /**
   * The text's bytes.
   *
   * @throws ModuleFailure when there is no such encoding, or it lacks a character of the text
   */
  public static byte[] encode(String text, String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    // Python writes these with a mark, and in the order of most machines.
    return switch (plain) {
      case "utf-8", "utf8" -> text.getBytes(StandardCharsets.UTF_8);
      case "utf-8-sig" -> (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
      case "utf-16", "utf16" -> (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_16LE);
      case "utf-32", "utf32" -> encode(BYTE_ORDER_MARK + text, Charset.forName("UTF-32LE"), name);
      case "latin-1", "latin1", "latin" -> encode(text, StandardCharsets.ISO_8859_1, name);
      default -> encode(text, charset(plain, name), name);
    };
  }

  private static Charset charset(String plain, String name) {
    try {
      return Charset.forName(plain);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ModuleFailure("unknown encoding: " + name);
    }
  }

  private static byte[] encode(String text, Charset charset, String name) {
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      throw new ModuleFailure(
          PythonText.repr(name) + " codec can't encode a character of the rendered template");
    }
  }
}
