package io.jansible.connection;

import java.io.IOException;
import java.time.Duration;

/** One run of a shell's program on a machine, from its start to its end. */
final class ShellSession implements Program.Events, AutoCloseable {
  private static final Duration START = Duration.ofSeconds(10);

  private final AnswerScanner output = new AnswerScanner(AnswerScanner.Side.OUTPUT);
  private final AnswerScanner error = new AnswerScanner(AnswerScanner.Side.ERROR);
  private final String nonce = "jansible-" + Nonce.next();
  private final Exchange hello = new Exchange(nonce, false, null);
  private final Program program;
  private final RequestWriter writer;
  private Exchange probe;
  private Traits traits;
  private volatile String lost;
  private int count;

  private ShellSession(Machine machine, String executable) {
    expect(hello);
    program = machine.start(ShellProgram.command(executable, nonce), this);
    writer = new RequestWriter(program.input());
  }

  /** Starts a shell; what it finds out about the machine is asked for without waiting. */
  static ShellSession open(Machine machine, Become become, String executable) {
    var session = new ShellSession(machine, executable);
    session.probe = session.send(TraitsProbe.request());
    return session;
  }

  /** Sends a request; the answers of those before need not have come. */
  Exchange send(Request request) {
    count++;
    String tag = nonce + "-" + count;
    var exchange = new Exchange(tag, !request.tidy(), request.sink());
    expect(exchange);
    try {
      exchange.inputFailed(writer.write(request, tag));
    } catch (IOException e) {
      throw new ConnectionException(
          lost == null ? "the shell was lost: " + e.getMessage() : lost, e);
    }
    return exchange;
  }

  /** Ends what is left of an exchange on the node, after its answer came. */
  void settle(Exchange exchange) {
    try {
      if (exchange.relay() >= 0) {
        writer.settle(exchange.relay());
      }
    } catch (IOException e) {
      ended("the shell was lost: " + e.getMessage());
    }
  }

  Traits traits() {
    if (traits == null) {
      probe.await(null);
      traits = TraitsProbe.parse(probe.reply());
    }
    return traits;
  }

  /** The shell's process on the machine; 0 when it does not say. */
  long process() {
    return hello.await(START) ? hello.number() : 0;
  }

  boolean isLost() {
    return lost != null;
  }

  @Override
  public void output(byte[] bytes, int offset, int length) {
    output.accept(bytes, offset, length);
  }

  @Override
  public void error(byte[] bytes, int offset, int length) {
    error.accept(bytes, offset, length);
  }

  @Override
  public void ended(String reason) {
    if (lost == null) {
      lost = reason;
    }
    output.lose(lost);
    error.lose(lost);
  }

  @Override
  public void close() {
    ended("the connection was closed");
    program.close();
  }

  private void expect(Exchange exchange) {
    output.expect(exchange);
    error.expect(exchange);
    if (lost != null) {
      exchange.lose(lost);
    }
  }
}
