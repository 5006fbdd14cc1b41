package io.jansible.modules.files.transfer;

import io.jansible.module.ModuleFailure;
import io.jansible.source.PythonText;
import io.jansible.source.SurrogateEscape;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;

/** Reads and writes texts in an encoding that has one of Python's names. */
public final class TextEncoding {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private TextEncoding() {}

  /** The text of bytes as {@link #decode} reads it, but UTF-8 keeps those that are none. */
  public static String decodeKeeping(byte[] bytes, String name) {
    String plain = plain(name);
    boolean utf8 = plain.equals("utf-8") || plain.equals("utf8");
    return utf8 ? SurrogateEscape.decode(bytes) : decode(bytes, name);
  }

  /**
   * The text of bytes.
   *
   * @throws ModuleFailure when there is no such encoding, or the bytes are none of it
   */
  public static String decode(byte[] bytes, String name) {
    String plain = plain(name);
    Charset charset =
        switch (plain) {
          case "utf-8-sig" -> StandardCharsets.UTF_8;
          case "latin-1", "latin1", "latin" -> StandardCharsets.ISO_8859_1;
          default -> charset(plain, name);
        };
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = plain.equals("utf-8-sig") && text.startsWith(BYTE_ORDER_MARK);
      return marked ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ModuleFailure(PythonText.repr(name) + " codec can't decode the file");
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The text's bytes.
   *
   * @throws ModuleFailure when there is no such encoding, or it lacks a character of the text
   */
  public static byte[] encode(String text, String name) {
    String plain = plain(name);
    // Python writes these with a mark, and in the order of most machines.
    return switch (plain) {
      case "utf-8", "utf8" -> SurrogateEscape.encode(text);
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
          PythonText.repr(name) + " codec can't encode a character of the text");
    }
  }
}
