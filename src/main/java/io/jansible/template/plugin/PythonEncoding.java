package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.PythonError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An encoding by one of Python's names for it. */
record PythonEncoding(String name, Charset charset, boolean marked) {
  /**
   * The encoding of a name.
   *
   * @throws TemplateException when there is none
   */
  static PythonEncoding named(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (plain) {
      case "latin-1", "latin1", "l1", "iso8859-1" ->
          new PythonEncoding("latin-1", StandardCharsets.ISO_8859_1, false);
      case "ascii", "us-ascii" -> new PythonEncoding("ascii", StandardCharsets.US_ASCII, false);
      case "utf-16", "utf16" -> new PythonEncoding("utf-16", StandardCharsets.UTF_16LE, true);
      default -> new PythonEncoding(plain, known(name, plain), false);
    };
  }

  private static Charset known(String name, String plain) {
    try {
      return Charset.forName(plain.replaceAll("-?([lb]e)$", "$1"));
    } catch (IllegalArgumentException unknown) {
      throw new TemplateException("unknown encoding: " + name);
    }
  }

  /** The bytes of a text; UTF-16 without an order begins with a mark of it. */
  byte[] bytes(String text) {
    if (!charset.newEncoder().canEncode(text)) {
      throw PythonError.value("'" + name + "' codec can't encode characters");
    }
    return ((marked ? "\uFEFF" : "") + text).getBytes(charset);
  }

  /** The text of bytes; what is no character becomes U+FFFD. */
  String text(byte[] bytes) {
    String text = new String(bytes, charset);
    return marked && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
