package io.jansible.connection;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends much input to an SSH channel in small packets. With a packet larger than what the other
 * side still takes JSch waits 100 ms, and a small server (dropbear, 24 KiB) does not say more
 * before it has read some: 50 MB took 79 s.
 */
final class SmallPackets extends FilterOutputStream {
  private static final int PACKET = 8000;

  SmallPackets(OutputStream channel) {
    super(channel);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; done += PACKET) {
      if (done > 0) {
        out.flush();
      }
      out.write(bytes, offset + done, Math.min(PACKET, length - done));
    }
    if (length >= PACKET) {
      out.flush();
    }
  }
}
