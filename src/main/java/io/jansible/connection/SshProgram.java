package io.jansible.connection;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program at the other end of an SSH channel; the connection's own thread tells what it says. */
final class SshProgram implements Program {
  private final ChannelExec channel;
  private final OutputStream input;

  SshProgram(ChannelExec channel, SshTarget target, String command, Events events)
      throws JSchException {
    this.channel = channel;
    channel.setCommand(command.getBytes(StandardCharsets.UTF_8));
    String end = "Shared connection to " + target.host() + " closed.";
    channel.setOutputStream(new Ear(events::output, () -> events.ended(end)));
    channel.setErrStream(new Ear(events::error, () -> {}));
    channel.setAgentForwarding(target.options().isYes("forwardagent", false));
    sendEnvironment(target);
    try {
      input = new SmallPackets(channel.getOutputStream());
    } catch (IOException e) {
      throw new JSchException(e.getMessage(), e);
    }
    channel.connect(); // with a timeout it would look every 10 ms
  }

  private void sendEnvironment(SshTarget target) {
    SshOptions options = target.options();
    for (String assignment : options.all("setenv")) {
      for (String each : SshWords.split(assignment)) {
        int equals = each.indexOf('=');
        channel.setEnv(each.substring(0, Math.max(equals, 0)), each.substring(equals + 1));
      }
    }
    for (String patterns : options.all("sendenv")) {
      List<String> names = SshWords.split(patterns);
      for (Map.Entry<String, String> each : target.home().variables().entrySet()) {
        if (SshWords.matches(names, each.getKey())) {
          channel.setEnv(each.getKey(), each.getValue());
        }
      }
    }
  }

  @Override
  public OutputStream input() {
    return input;
  }

  @Override
  public void close() {
    channel.disconnect();
  }

  private interface Hearing {
    void hear(byte[] bytes, int offset, int length);
  }

  /** A stream that hands on what is written to it. */
  private static final class Ear extends OutputStream {
    private final Hearing hearing;
    private final Runnable atEnd;

    Ear(Hearing hearing, Runnable atEnd) {
      this.hearing = hearing;
      this.atEnd = atEnd;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      hearing.hear(bytes, offset, length);
    }

    @Override
    public void close() {
      atEnd.run();
    }
  }
}
