package io.jansible.module;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * This machine as a node: each request runs in a shell of its own. The system property {@code
 * jansible.test.shell} names another shell than {@code sh}.
 */
public final class ProcessNode implements Target, Remote {
  /** A build that was started in the background ignores signals, and so would its shells. */
  private static final List<String> DEFAULT_SIGNALS = defaultSignals();

  private final List<String> shell =
      new ArrayList<>(Arrays.asList(System.getProperty("jansible.test.shell", "sh").split(" ")));
  private final Path programs;
  private int inspections;
  private int changes;
  private int resets;

  public ProcessNode() {
    this(null);
  }

  /** Takes a directory that comes first in the PATH, or null. */
  public ProcessNode(Path programs) {
    this.programs = programs;
  }

  @Override
  public void reset() {
    resets++;
  }

  @Override
  public Reply inspect(Request request) {
    inspections++;
    return execute(request);
  }

  @Override
  public Reply run(Request request) {
    changes++;
    return execute(request);
  }

  @Override
  public String expand(String path) {
    if (path.startsWith("~/")) {
      return System.getProperty("user.home") + path.substring(1);
    }
    return path.equals("~") ? System.getProperty("user.home") : path;
  }

  int inspections() {
    return inspections;
  }

  /** How often the connection was let go. */
  public int resets() {
    return resets;
  }

  int changes() {
    return changes;
  }

  private Reply execute(Request request) {
    List<String> command = new ArrayList<>(DEFAULT_SIGNALS);
    command.addAll(shell);
    command.addAll(List.of("-c", String.join("", request.functions()) + request.script()));
    command.add("sh");
    command.addAll(request.arguments());
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      if (programs != null) {
        builder.environment().merge("PATH", programs.toString(), (all, first) -> first + ":" + all);
      }
      Process process = builder.start();
      CompletableFuture<byte[]> output = read(process.getInputStream());
      CompletableFuture<byte[]> error = read(process.getErrorStream());
      feed(process, request);
      int status = process.waitFor();
      byte[] out = output.join();
      if (request.sink() != null) {
        request.sink().write(out);
        out = new byte[0];
      }
      return new Reply(status, out, error.join(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The words that give a command the signals of a terminal, where env knows how to. */
  private static List<String> defaultSignals() {
    List<String> words = List.of("env", "--default-signal=HUP,INT,PIPE,TERM");
    List<String> tried = new ArrayList<>(words);
    tried.add("true");
    try {
      boolean known = new ProcessBuilder(tried).start().waitFor() == 0;
      return known ? words : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A script need not read its input. */
  private static void feed(Process process, Request request) throws IOException {
    try (OutputStream in = process.getOutputStream();
        InputStream content = request.input().open()) {
      content.transferTo(in);
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("Broken pipe")
          && !String.valueOf(e.getMessage()).contains("Stream closed")) {
        throw e;
      }
    }
  }

  private static CompletableFuture<byte[]> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return stream.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
