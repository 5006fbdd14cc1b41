package io.jansible.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An SSH server on the loopback that agrees on algorithms (RFC 4253, sections 4 and 7.1) and then
 * hangs up: as far as a client gets with somebody who has no key.
 */
final class TrainingServer implements AutoCloseable {
  private static final String HELLO = "SSH-2.0-training\r\n";
  private static final int KEXINIT = 20;
  private static final int COOKIE = 16;
  private static final int BLOCK = 8;
  private static final String CIPHER = "aes128-ctr";
  private static final String MAC = "hmac-sha2-256-etm@openssh.com";
  private static final List<String> PROPOSAL =
      List.of("curve25519-sha256", "ssh-ed25519", CIPHER, CIPHER, MAC, MAC, "none", "none", "", "");

  private final ServerSocket socket;

  private TrainingServer(ServerSocket socket) {
    this.socket = socket;
  }

  static TrainingServer start() throws IOException {
    TrainingServer server =
        new TrainingServer(new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")));
    Thread thread = new Thread(server::serve, "training");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept()) {
      client.getOutputStream().write(HELLO.getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().write(packet(proposal()));
      // The client's own hello and proposal are more than this; its key follows them.
      InputStream in = client.getInputStream();
      in.readNBytes(512);
    } catch (IOException e) {
      // Nobody came, or went away early: there is nothing to tell anybody.
      return;
    }
  }

  private static byte[] proposal() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(KEXINIT);
    out.write(new byte[COOKIE]);
    for (String names : PROPOSAL) {
      out.writeInt(names.length());
      out.writeBytes(names);
    }
    out.writeBoolean(false);
    out.writeInt(0);
    return bytes.toByteArray();
  }

  /** Length and padding before and behind; not encrypted yet. */
  private static byte[] packet(byte[] payload) throws IOException {
    int head = Integer.BYTES + 1;
    int padding = BLOCK - (head + payload.length) % BLOCK;
    padding = padding < 4 ? padding + BLOCK : padding;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(1 + payload.length + padding);
    out.writeByte(padding);
    out.write(payload);
    out.write(new byte[padding]);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
