package io.jansible.connection;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private final Set<String> defined = new HashSet<>();
  private long written;

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
      byte[] definitions = definitions(request);
      byte[] head = head(request, tag, size);
      stream.write(definitions);
      stream.write(head);
      IOException failure = copy(source, size);
      stream.flush();
      written += definitions.length + head.length + size;
      return failure;
    }
  }

  /** How many bytes all requests took so far. */
  long written() {
    return written;
  }

  /** The functions that the node does not know yet, and what it has to remove in the end. */
  private byte[] definitions(Request request) {
    var all = new ByteArrayOutputStream();
    for (String text : request.functions()) {
      if (defined.add(text)) {
        all.writeBytes(definition(text));
      }
    }
    if (request.leftover() != null) {
      String word = Quote.path(request.leftover());
      all.writeBytes(
          definition(
              ShellProgram.LEFTOVERS + "=\"$" + ShellProgram.LEFTOVERS + " \"" + Quote.word(word)));
    }
    return all.toByteArray();
  }

  private static byte[] definition(String text) {
    byte[] script = utf8(text + "\n");
    return utf8("- f - 0 " + length(script) + " 0 0\n" + text + "\n");
  }

  private byte[] head(Request request, String tag, long size) {
    byte[] arguments = utf8(setArguments(request.arguments()));
    byte[] script = utf8(request.script() + "\n");
    if (arguments.length > READ_BY_SHELL) {
      script = utf8(setArguments(request.arguments()) + request.script() + "\n");
      arguments = new byte[0];
    }
    boolean known = arguments.length > 0 && kept.containsKey(request.script());
    String words =
        String.join(
            " ",
            tag,
            request.leavesProcesses() ? "c" : "t",
            arguments.length > 0 ? name(request.script()) : "-",
            Integer.toString(lines(arguments)),
            known ? "=" : length(script),
            Long.toString(size / BLOCK),
            Long.toString(size % BLOCK));
    var head = new ByteArrayOutputStream(words.length() + arguments.length + script.length + 1);
    head.writeBytes(utf8(words + "\n"));
    head.writeBytes(arguments);
    if (!known) {
      head.writeBytes(script);
    }
    return head.toByteArray();
  }

  /** Under which name the node keeps a script from now on; {@code -}: it does not. */
  private String name(String script) {
    if (kept.size() < KEPT_SCRIPTS) {
      kept.putIfAbsent(script, "j_s" + kept.size());
    }
    return kept.getOrDefault(script, "-");
  }

  private static String length(byte[] script) {
    // The last newline is not among the bytes: the shell reads it by itself.
    return script.length > READ_BY_SHELL ? "b" + (script.length - 1) : "" + lines(script);
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
