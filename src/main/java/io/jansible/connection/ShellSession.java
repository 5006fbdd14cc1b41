package io.jansible.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** One run of a shell's program on a machine, from its start to its end. */
final class ShellSession implements Program.Events, AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final Duration START = Duration.ofSeconds(10);

  /**
   * How long sudo and its like may take to let somebody in; a wrong password takes some seconds.
   */
  private static final Duration PROMPT = Duration.ofSeconds(20);

  private final AnswerScanner output = new AnswerScanner(AnswerScanner.Side.OUTPUT);
  private final AnswerScanner error = new AnswerScanner(AnswerScanner.Side.ERROR);
  private final String nonce = "jansible-" + Nonce.next();
  private final Exchange hello = new Exchange(ShellProgram.HELLO, false, null);
  private final Escalation escalation;
  private final Program program;
  private final RequestWriter writer;
  private Exchange probe;
  private Traits traits;
  private volatile ConnectionException lost;
  private volatile String refusal;
  private volatile boolean unreachable;
  private int count;

  private ShellSession(
      Machine machine, Escalation escalation, String executable, boolean terminal) {
    this.escalation = escalation;
    expect(hello);
    List<String> command = escalation.command(ShellProgram.command(executable));
    program =
        terminal || escalation.asksOnTerminal()
            ? new TerminalBridge(machine, command, escalation.terminalAnswer(), this)
            : machine.start(command, this);
    writer = new RequestWriter(program.input());
  }

  /**
   * Starts a shell; what it finds out about the machine is asked for without waiting.
   *
   * @param terminal whether the program that changes the identity gets a terminal
   * @throws ConnectionException when the machine cannot be reached
   * @throws BecomeException when the identity is not to be had
   */
  static ShellSession open(Machine machine, Become become, String executable, boolean terminal) {
    var escalation = new Escalation(become, Nonce.next());
    var session = new ShellSession(machine, escalation, executable, terminal);
    try {
      session.begin(terminal);
      return session;
    } catch (ConnectionException | BecomeException e) {
      session.close();
      throw e;
    }
  }

  private void begin(boolean terminal) {
    try {
      if (escalation.answer() != null) {
        program.input().write(escalation.answer().getBytes(StandardCharsets.UTF_8));
        program.input().flush();
      }
      if (escalation.mayAsk() || terminal) {
        awaitHello();
      }
      program.input().write(ShellProgram.loop());
    } catch (IOException e) {
      throw failure(broken(e));
    }
    probe = send(TraitsProbe.request());
  }

  private void awaitHello() {
    try {
      if (!hello.await(PROMPT)) {
        throw new BecomeException(
            "Timeout (" + PROMPT.toSeconds() + "s) waiting for privilege escalation prompt: ");
      }
    } catch (ConnectionException e) {
      throw failure(e);
    }
  }

  /**
   * What a failure of this session really is: before the shell's first word, a failure to become
   * somebody else.
   */
  RuntimeException failure(ConnectionException e) {
    if (!hello.isComplete()) {
      hearOut();
    }
    ConnectionException reason = lost == null ? e : lost;
    if (hello.isComplete() || unreachable) {
      return reason.at(e);
    }
    if (escalation.isNone()) {
      return noShell(reason, e);
    }
    if (refusal != null) {
      return new BecomeException(refusal);
    }
    String said = hello.textSoFar();
    return said.isEmpty() ? reason.at(e) : new BecomeException(escalation.explanation(said));
  }

  /** What a host says that lets nobody have a shell belongs to the message. */
  private ConnectionException noShell(ConnectionException reason, ConnectionException place) {
    String said = hello.textSoFar().strip();
    return said.isEmpty()
        ? reason.at(place)
        : new ConnectionException(reason.getMessage() + "\n" + said, reason.hint(), place);
  }

  /** Lets the last words of a program come in that can no longer be written to. */
  private void hearOut() {
    try {
      hello.await(LAST_WORDS);
    } catch (ConnectionException e) {
      return; // as expected: there are no more
    }
  }

  /** Sends a request; the answers of those before need not have come. */
  Exchange send(Request request) {
    count++;
    String tag = nonce + "-" + count;
    var exchange = new Exchange(tag, request.leavesProcesses(), request.sink());
    expect(exchange);
    long before = writer.written();
    try {
      exchange.inputFailed(writer.write(request, tag));
      exchange.sent(writer.written() - before);
    } catch (IOException e) {
      throw failure(end(exchange, e));
    }
    return exchange;
  }

  /** Why nothing can be written any more: the program's end says it better, a moment later. */
  private ConnectionException end(Exchange exchange, IOException failure) {
    try {
      exchange.await(LAST_WORDS);
    } catch (ConnectionException told) {
      return told;
    }
    return broken(failure);
  }

  /** Waits for an answer; false when it did not come in time. */
  boolean await(Exchange exchange, Duration limit) {
    return await(exchange, limit, null);
  }

  /**
   * Waits for an answer, or for the end of a script that left something behind and silence.
   *
   * @return false when it did not come in time
   */
  boolean await(Exchange exchange, Duration limit, Duration silence) {
    try {
      return exchange.await(limit, silence);
    } catch (ConnectionException e) {
      throw failure(e);
    }
  }

  /** Whether the shell runs and nothing is in a request's way. */
  boolean isReady() {
    return probe.isComplete() && !isLost();
  }

  /** Waits until the shell is ready; false when it was not in time. */
  boolean awaitReady(Duration limit) {
    return await(probe, limit);
  }

  Traits traits() {
    if (traits == null) {
      awaitReady(null);
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
    listenForPrompt();
  }

  @Override
  public void error(byte[] bytes, int offset, int length) {
    error.accept(bytes, offset, length);
    listenForPrompt();
  }

  private void listenForPrompt() {
    if (refusal == null && !hello.isComplete()) {
      refusal = escalation.refusal(hello.textSoFar());
      if (refusal != null) {
        ended(refusal);
      }
    }
  }

  @Override
  public void ended(String reason) {
    end(new ConnectionException(reason));
  }

  @Override
  public void lost(ConnectionException failure) {
    unreachable = true;
    end(failure);
  }

  private void end(ConnectionException reason) {
    if (lost == null) {
      lost = reason;
    }
    output.lose(lost);
    error.lose(lost);
  }

  private static ConnectionException broken(IOException e) {
    return new ConnectionException("the shell was lost: " + e.getMessage(), e);
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
