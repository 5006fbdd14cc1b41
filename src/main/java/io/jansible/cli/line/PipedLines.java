package io.jansible.cli.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lines from a pipe or a file; prompts are written all the same. */
public final class PipedLines implements LineSource {
  private final InputStream in;
  private final PrintStream out;

  public PipedLines(InputStream in, PrintStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public String read(String prompt) {
    out.print(prompt);
    out.flush();
    try {
      return line();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Byte by byte: who is asked for a password meanwhile reads what follows. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
