package io.jansible.connection;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes requests as the node's loop reads them, and knows which scripts the node has kept. */
final class RequestWriter {
  private static final int BLOCK = 1 << 20;
  private static final int BUFFER = 1 << 16;

  /** Above this many bytes starting a program costs less than the shell's own read. */
  private static final int READ_BY_SHELL = 2500;

  /** What a node keeps at most; a run uses a few dozen scripts. */
  private static final int KEPT_SCRIPTS = 200;

  private final OutputStream stream;
  private final Map<String, String> kept = new HashMap<>();

  RequestWriter(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Sends a request whole.
   *
   * @return null, or what went wrong on this side while the input was read: the node got zeros then
   * @throws IOException when the node cannot be written to
   * @throws UncheckedIOException when the input cannot be opened; nothing was sent
   */
  IOException write(Request request, String tag) throws IOException {
    Content input = request.input();
    long size;
    InputStream source;
    try {
      size = input.size();
      source = size == 0 ? InputStream.nullInputStream() : input.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (source) {
      stream.write(head(request, tag, size));
      IOException failure = copy(source, size);
      stream.flush();
      return failure;
    }
  }

  /** Ends the relays of the contained request that was answered last. */
  void settle(long relay) throws IOException {
    stream.write(utf8("- k " + relay + "\n"));
    stream.flush();
  }

  private byte[] head(Request request, String tag, long size) {
    String arguments = setArguments(request.arguments());
    String name = "-";
    boolean known = false;
    if (!request.arguments().isEmpty()) {
      known = kept.containsKey(request.script());
      if (!known && kept.size() < KEPT_SCRIPTS) {
        kept.put(request.script(), "j_s" + kept.size());
      }
      name = kept.getOrDefault(request.script(), "-");
    }
    byte[] script = known ? new byte[0] : utf8(request.script() + "\n");
    var head = new ByteArrayOutputStream(100 + arguments.length() + script.length);
    head.writeBytes(
        utf8(
            String.join(
                " ",
                tag,
                request.tidy() ? "t" : "c",
                name,
                Integer.toString(lines(utf8(arguments))),
                known
                    ? "="
                    : script.length > READ_BY_SHELL ? "b" + script.length : "" + lines(script),
                Long.toString(size / BLOCK),
                size % BLOCK + "\n" + arguments)));
    head.writeBytes(script);
    return head.toByteArray();
  }

  private static String setArguments(List<String> arguments) {
    return arguments.isEmpty() ? "" : "set -- " + Quote.words(arguments) + "\n";
  }

  private static int lines(byte[] text) {
    int lines = 0;
    for (byte each : text) {
      lines += each == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Sends exactly so many bytes: the node counts on them even when a file shrinks meanwhile. */
  private IOException copy(InputStream source, long size) throws IOException {
    IOException failure = null;
    byte[] buffer = new byte[(int) Math.min(size, BUFFER)];
    for (long left = size; left > 0; ) {
      int wanted = (int) Math.min(left, buffer.length);
      int count = wanted;
      if (failure == null) {
        try {
          count = source.read(buffer, 0, wanted);
          failure =
              count < 0 ? new EOFException("the file became shorter while it was sent") : null;
        } catch (IOException e) {
          failure = e;
        }
      }
      if (failure != null) {
        buffer = new byte[buffer.length];
        count = wanted;
      }
      stream.write(buffer, 0, count);
      left -= count;
    }
    return failure;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
