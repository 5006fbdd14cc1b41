package io.jansible.connection;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** The way through another SSH connection to a host behind it. */
final class JumpHost implements Proxy {
  private final SshMachine machine;
  private final BytePipe fromHost = new BytePipe();
  private Channel channel;
  private OutputStream toHost;

  JumpHost(SshMachine machine) {
    this.machine = machine;
  }

  @Override
  public void connect(SocketFactory sockets, String host, int port, int timeout) throws Exception {
    channel = channel(machine.session(), host, port);
    channel.setOutputStream(fromHost.sink());
    toHost = channel.getOutputStream();
    channel.connect();
    if (!channel.isConnected()) {
      throw new IOException(
          "connection is closed: the jump host does not reach " + host + " port " + port);
    }
  }

  private Channel channel(Session session, String host, int port) throws JSchException {
    try {
      return session.getStreamForwarder(host, port);
    } catch (JSchException e) {
      return machine.instead(session).getStreamForwarder(host, port);
    }
  }

  @Override
  public InputStream getInputStream() {
    return fromHost.source();
  }

  @Override
  public OutputStream getOutputStream() {
    return toHost;
  }

  @Override
  public Socket getSocket() {
    return null;
  }

  @Override
  public void close() {
    if (channel != null) {
      channel.disconnect();
    }
    fromHost.close();
  }
}
