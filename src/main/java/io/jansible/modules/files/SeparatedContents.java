package io.jansible.modules.files;

import java.io.OutputStream;

/** Takes apart contents that come one behind the other; none of them is kept. */
final class SeparatedContents extends OutputStream {
  /** Hears of the contents, one after the other. */
  interface Taker {
    /** A piece of the content that comes now. */
    void more(byte[] bytes, int offset, int length);

    /** The content is over. */
    void ended();
  }

  private final byte[] separator;
  private final Taker taker;

  /** How many bytes of the separator have come. */
  private int seen;

  /** How many of these came with earlier calls. */
  private int carried;

  /**
   * @param separator what stands behind each content; its first byte is at its end, too, and
   *     nowhere else in it
   */
  SeparatedContents(byte[] separator, Taker taker) {
    this.separator = separator.clone();
    this.taker = taker;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int end = offset + length;
    int start = offset;
    for (int at = offset; at < end; at++) {
      if (bytes[at] == separator[seen]) {
        seen++;
      } else {
        give(separator, 0, carried);
        carried = 0;
        seen = bytes[at] == separator[0] ? 1 : 0;
      }
      if (seen == separator.length) {
        give(bytes, start, at + 1 - (seen - carried));
        taker.ended();
        start = at + 1;
        seen = 0;
        carried = 0;
      }
    }
    give(bytes, start, end - (seen - carried));
    carried = seen;
  }

  private void give(byte[] bytes, int start, int end) {
    if (end > start) {
      taker.more(bytes, start, end - start);
    }
  }
}
