package io.jansible.template.value;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The methods of bytes. */
final class BytesMethods {
  private BytesMethods() {}

  static Object call(byte[] bytes, String name, Arguments arguments) {
    return name.equals("hex")
        ? HexFormat.of().formatHex(bytes)
        : new String(bytes, charset(arguments.get(0, "encoding", "utf-8")));
  }

  /** A character set by the name that Python or Java has for it. */
  static Charset charset(Object name) {
    String plain = Text.of(name).replace('_', '-');
    try {
      return plain.equalsIgnoreCase("latin1") || plain.equalsIgnoreCase("latin-1")
          ? StandardCharsets.ISO_8859_1
          : Charset.forName(plain);
    } catch (IllegalArgumentException unknown) {
      throw PythonError.value("unknown encoding: " + name);
    }
  }
}
