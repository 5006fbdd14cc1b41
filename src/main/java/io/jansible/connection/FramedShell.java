package io.jansible.connection;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A shell that starts when it is first needed, and again when it was lost or had to be killed. */
final class FramedShell implements Shell, AutoCloseable {
  private static final int KILLED = 128 + 9;

  /** As long as Ansible listens to what a command left behind and holds its output. */
  private static final Duration SILENCE = Duration.ofSeconds(1);

  private final Machine machine;
  private final Become become;
  private final String executable;
  private final Duration silence;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile ShellSession session;

  /** Whether becoming somebody else takes a terminal here; found out by trying. */
  private volatile boolean terminal;

  FramedShell(Machine machine, Become become, String executable) {
    this(machine, become, executable, SILENCE);
  }

  FramedShell(Machine machine, Become become, String executable, Duration silence) {
    this.silence = silence;
    this.machine = machine;
    this.become = become;
    this.executable = executable;
  }

  @Override
  public Reply run(Request request) {
    return inTurn(() -> runOnce(request));
  }

  @Override
  public Traits traits() {
    return inTurn(() -> started().traits());
  }

  private Reply runOnce(Request request) {
    Meter meter = request.meter();
    meter.waits(isReady() ? Meter.Wait.ANSWER : Meter.Wait.CONNECTION);
    ShellSession running = started();
    Exchange exchange = running.send(request);
    boolean inTime = running.awaitReady(request.timeout());
    meter.waits(Meter.Wait.ANSWER);
    inTime = inTime && running.await(exchange, request.timeout(), silence);
    meter.answered(exchange.sent(), exchange.received());
    if (inTime && exchange.isComplete()) {
      return exchange.reply();
    }
    replace(running);
    return inTime ? exchange.reply() : exchange.replySoFar(KILLED);
  }

  /** Does something with the shell; again, with a terminal, when no shell started without one. */
  private <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } catch (BecomeException e) {
      if (terminal || !Escalation.wantsTerminal(e.getMessage())) {
        throw e;
      }
      terminal = true;
      return work.get();
    } finally {
      stopIfInterrupted();
      turn.unlock();
    }
  }

  boolean isStarted() {
    ShellSession running = session;
    return running != null && !running.isLost();
  }

  private boolean isReady() {
    ShellSession running = session;
    return running != null && running.isReady();
  }

  /**
   * Starts the shell, unless it runs.
   *
   * @throws ConnectionException when the machine cannot be reached
   * @throws BecomeException when the identity is not to be had
   */
  void start() {
    inTurn(this::started);
  }

  /** Stops what runs, then ends the shell; the next request starts it anew. */
  @Override
  public void close() {
    if (turn.tryLock()) {
      try {
        end(session);
      } finally {
        turn.unlock();
      }
    } else {
      stop();
    }
  }

  private ShellSession started() {
    if (!isStarted()) {
      end(session);
      session = ShellSession.open(machine, become, executable, terminal);
    }
    return session;
  }

  private void replace(ShellSession old) {
    ShellSession next = beside(old);
    session = next;
    kill(old, next);
  }

  /** A further session; where the machine allows no more at a time, the old one is let go first. */
  private ShellSession beside(ShellSession old) {
    try {
      return ShellSession.open(machine, become, executable, terminal);
    } catch (ConnectionException | BecomeException e) {
      old.close();
      return ShellSession.open(machine, become, executable, terminal);
    }
  }

  private void stopIfInterrupted() {
    if (Thread.interrupted()) {
      stop();
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    ShellSession old = session;
    if (old == null || old.isLost()) {
      return;
    }
    try (ShellSession killer = ShellSession.open(machine, become, executable, terminal)) {
      kill(old, killer);
    } catch (ConnectionException | BecomeException e) {
      old.close();
    }
  }

  private static void kill(ShellSession old, ShellSession killer) {
    long process = old.process();
    if (process > 0) {
      Request request = ProcessTree.kill(process);
      killer.send(request).await(request.timeout());
    }
    old.close();
  }

  private static void end(ShellSession old) {
    if (old != null) {
      old.close();
    }
  }
}
