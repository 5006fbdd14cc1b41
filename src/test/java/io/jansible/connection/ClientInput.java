package io.jansible.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a client writes to a shell, request by request, as the node's loop reads it. */
final class ClientInput {
  private static final int BLOCK = 1 << 20;

  /**
   * One request, or a line that is none.
   *
   * @param tag null for a line that asks for no answer
   * @param head everything before the input
   * @param inputSize the bytes that follow
   */
  record Frame(String tag, byte[] head, long inputSize) {}

  private final InputStream stream;

  ClientInput(InputStream stream) {
    this.stream = stream;
  }

  /** The next one, or null at the end. */
  Frame next() throws IOException {
    var head = new ByteArrayOutputStream();
    String line = line(head);
    if (line == null) {
      return null;
    }
    String[] words = line.split(" ");
    if (words.length != 7 || !List.of("t", "c", "f").contains(words[1])) {
      return new Frame(null, head.toByteArray(), 0);
    }
    lines(words[3], head);
    if (words[4].startsWith("b")) {
      head.write(stream.readNBytes(Integer.parseInt(words[4].substring(1)) + 1));
    } else if (!words[4].equals("=")) {
      lines(words[4], head);
    }
    long size = Long.parseLong(words[5]) * BLOCK + Long.parseLong(words[6]);
    return new Frame(words[1].equals("f") ? null : words[0], head.toByteArray(), size);
  }

  private void lines(String count, ByteArrayOutputStream to) throws IOException {
    for (int i = Integer.parseInt(count); i > 0; i--) {
      line(to);
    }
  }

  /** Reads a line to its end; null when the stream ends before. */
  private String line(ByteArrayOutputStream to) throws IOException {
    int start = to.size();
    for (int b = stream.read(); b >= 0; b = stream.read()) {
      to.write(b);
      if (b == '\n') {
        byte[] all = to.toByteArray();
        return new String(all, start, all.length - start - 1, StandardCharsets.UTF_8);
      }
    }
    return null;
  }
}
