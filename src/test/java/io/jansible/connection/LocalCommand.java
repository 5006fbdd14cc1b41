package io.jansible.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** Runs an SSH client's command with this machine's shell, as sshd does. */
final class LocalCommand implements Command {
  private static final int BUFFER = 8192;

  private final String command;
  private final Consumer<String> heard;
  private final Map<String, String> variables;
  private final Cut cut;
  private InputStream input;
  private OutputStream output;
  private OutputStream error;
  private ExitCallback callback;
  private Process process;
  private ChannelSession channel;

  /** The end of the answer that the client is not to get; null: it gets all. */
  private volatile String withheld;

  /**
   * @param heard hears what the client sends, before the command does
   */
  LocalCommand(String command, Map<String, String> variables, Cut cut, Consumer<String> heard) {
    this.command = command;
    this.variables = variables;
    this.cut = cut;
    this.heard = heard;
  }

  @Override
  public void setInputStream(InputStream stream) {
    input = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    output = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    error = stream;
  }

  @Override
  public void setExitCallback(ExitCallback exit) {
    callback = exit;
  }

  @Override
  public void start(ChannelSession session, Environment environment) throws IOException {
    channel = session;
    var builder = new ProcessBuilder("/bin/sh", "-c", command);
    builder.environment().putAll(environment.getEnv());
    builder.environment().putAll(variables);
    process = builder.start();
    run(() -> feed(process.getOutputStream()));
    Thread out = run(() -> answer(process.getInputStream(), output));
    Thread err = run(() -> answer(process.getErrorStream(), error));
    run(
        () -> {
          out.join();
          err.join();
          callback.onExit(process.waitFor());
        });
  }

  private void feed(OutputStream to) throws IOException {
    var requests = new ClientInput(input);
    for (ClientInput.Frame frame = requests.next(); frame != null; frame = requests.next()) {
      if (cut.meets(frame)) {
        feedTo(frame, to);
        return;
      }
      heard.accept(new String(frame.head(), StandardCharsets.UTF_8));
      to.write(frame.head());
      copy(frame.inputSize(), to);
      to.flush();
    }
    to.close();
  }

  /** Hands on what the node is to get of the request at which the connection is cut. */
  private void feedTo(ClientInput.Frame frame, OutputStream to) throws IOException {
    switch (cut.moment()) {
      case BEFORE -> {}
      case IN_SCRIPT -> to.write(frame.head(), 0, frame.head().length / 2);
      case IN_INPUT -> {
        to.write(frame.head());
        copy(frame.inputSize() / 2, to);
      }
      case BEFORE_ANSWER -> {
        withheld = frame.tag() + "e";
        to.write(frame.head());
        copy(frame.inputSize(), to);
        to.flush();
        return; // who reads the answer cuts
      }
    }
    to.flush();
    cut();
  }

  /** What the process sees of it is what sshd lets its commands see. */
  private void cut() throws IOException {
    cut.expectEnd(process);
    channel.getServerSession().close(true);
    process.getOutputStream().close();
    process.getInputStream().close();
    process.getErrorStream().close();
  }

  private void copy(long size, OutputStream to) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (long left = size; left > 0; ) {
      int count = input.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (count < 0) {
        return;
      }
      to.write(buffer, 0, count);
      left -= count;
    }
  }

  private void answer(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[BUFFER];
    var kept = new StringBuilder();
    for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
      if (withheld == null) {
        to.write(buffer, 0, n);
        to.flush();
      } else if (to == output) {
        kept.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        if (kept.indexOf(withheld) >= 0) {
          cut();
          return;
        }
      }
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static Thread run(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                return; // one of both ends is gone
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "test sshd");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void destroy(ChannelSession session) throws IOException {
    process.getOutputStream().close();
  }
}
