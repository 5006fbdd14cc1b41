package io.jansible.connection;

import com.jcraft.jsch.SocketFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;

/** Opens the TCP connection to a host: to its first address that answers. */
final class SshSockets implements SocketFactory {
  private static final int BUFFER = 1 << 15;

  private final SshTarget target;

  SshSockets(SshTarget target) {
    this.target = target;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Duration limit = target.connectTimeout();
    IOException failure = null;
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (!isWanted(address)) {
        continue;
      }
      var socket = new Socket();
      try {
        socket.connect(
            new InetSocketAddress(address, port), limit == null ? 0 : (int) limit.toMillis());
        return socket;
      } catch (IOException e) {
        socket.close();
        failure = unreached(e);
      }
    }
    throw failure == null ? new java.net.UnknownHostException(host) : failure;
  }

  /** A network that is not there is no connection that broke. */
  private static IOException unreached(IOException e) {
    return e.getClass() == SocketException.class ? new ConnectException(e.getMessage()) : e;
  }

  private boolean isWanted(InetAddress address) {
    return switch (target.options().first("addressfamily").orElse("any")) {
      case "inet" -> address instanceof Inet4Address;
      case "inet6" -> address instanceof Inet6Address;
      default -> true;
    };
  }

  @Override
  public InputStream getInputStream(Socket socket) throws IOException {
    return new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  @Override
  public OutputStream getOutputStream(Socket socket) throws IOException {
    return socket.getOutputStream();
  }
}
