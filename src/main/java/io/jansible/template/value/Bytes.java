package io.jansible.template.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text: one that is no UTF-8 becomes a lone surrogate, as Python's surrogateescape has it.
 */
public final class Bytes {
  private Bytes() {}

  public static String text(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      for (int i = result.length(); i > 0; i--) {
        out.put((char) (0xdc00 | in.get() & 255));
      }
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }
}
