package io.jansible.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** Runs an SSH client's command with this machine's shell, as sshd does. */
final class LocalCommand implements Command {
  private final String command;
  private final Consumer<String> heard;
  private InputStream input;
  private OutputStream output;
  private OutputStream error;
  private ExitCallback callback;
  private Process process;

  /**
   * @param heard hears what the client sends, before the command does
   */
  LocalCommand(String command, Consumer<String> heard) {
    this.command = command;
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
  public void start(ChannelSession channel, Environment environment) throws IOException {
    var builder = new ProcessBuilder("/bin/sh", "-c", command);
    builder.environment().putAll(environment.getEnv());
    process = builder.start();
    pump(input, process.getOutputStream(), true, heard);
    Thread out = pump(process.getInputStream(), output, false, text -> {});
    Thread err = pump(process.getErrorStream(), error, false, text -> {});
    run(
        () -> {
          try {
            out.join();
            err.join();
            callback.onExit(process.waitFor());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static Thread pump(
      InputStream from, OutputStream to, boolean close, Consumer<String> heard) {
    return run(
        () -> {
          byte[] buffer = new byte[8192];
          try {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
              heard.accept(new String(buffer, 0, n, StandardCharsets.UTF_8));
              to.write(buffer, 0, n);
              to.flush();
            }
            if (close) {
              to.close();
            }
          } catch (IOException e) {
            return; // one of both ends is gone
          }
        });
  }

  private static Thread run(Runnable work) {
    var thread = new Thread(work, "test sshd");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void destroy(ChannelSession channel) throws IOException {
    process.getOutputStream().close();
  }
}
