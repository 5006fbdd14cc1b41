package io.jansible.connection;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.util.List;

/** A machine behind SSH, through one connection that the built-in client opens when needed. */
final class SshMachine implements Machine {
  private final SshClient client;
  private final SshTarget target;
  private final SshClient.Secrets secrets;
  private volatile Session session;

  SshMachine(SshClient client, SshTarget target, SshClient.Secrets secrets) {
    this.client = client;
    this.target = target;
    this.secrets = secrets;
  }

  @Override
  public Program start(List<String> command, Program.Events events) {
    return start(command, events, false);
  }

  @Override
  public Program startOnTerminal(List<String> command, Program.Events events) {
    return start(command, events, true);
  }

  private Program start(List<String> command, Program.Events events, boolean terminal) {
    Session open = session();
    try {
      var channel = (ChannelExec) open.openChannel("exec");
      channel.setPty(terminal);
      return new SshProgram(channel, target, "exec " + Quote.words(command), events);
    } catch (JSchException e) {
      throw new ConnectionException("Failed to connect to the host via ssh: " + e.getMessage(), e);
    }
  }

  /** The connection, opened if there is none or it was lost. */
  synchronized Session session() {
    if (session == null || !session.isConnected()) {
      session = client.connect(target, secrets);
    }
    return session;
  }

  /** Another connection than one that ends at this moment: it may still say that it is open. */
  synchronized Session instead(Session ending) {
    if (session == ending) {
      close();
    }
    return session();
  }

  @Override
  public void close() {
    Session open = session;
    session = null;
    if (open != null) {
      open.disconnect();
    }
  }
}
