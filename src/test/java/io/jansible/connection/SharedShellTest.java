package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedShellTest {
  private static final String WAIT = "echo >>$1/begun; until [ -e $1/gate ]; do sleep 0.01; done";

  @TempDir Path directory;
  private final AtomicInteger started = new AtomicInteger();
  private final Machine machine = new LocalMachine();
  private SharedShell shell;

  private SharedShell shell(int most, int allowed) {
    shell =
        new SharedShell(
            () ->
                new FramedShell(
                    started.incrementAndGet() > allowed ? new Full() : machine,
                    Become.NONE,
                    "/bin/sh"),
            most);
    return shell;
  }

  @AfterEach
  void close() {
    shell.close();
  }

  /** A machine that takes no more. */
  private final class Full implements Machine {
    @Override
    public Program start(List<String> command, Program.Events events) {
      directory.resolve("refused").toFile().mkdir();
      throw new ConnectionException("channel is not opened.");
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  /** Runs requests that wait for each other's end, one of which opens the gate. */
  private List<String> together(int count, String gateOpensWhen) throws InterruptedException {
    var answers = new CopyOnWriteArrayList<String>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < count; i++) {
      Request request = Request.of(WAIT, directory.toString());
      var thread = new Thread(() -> answers.add(shell.run(request).outputText()));
      thread.start();
      threads.add(thread);
    }
    String open = "until [ " + gateOpensWhen + " ]; do sleep 0.01; done; touch $1/gate";
    Request opener = Request.of(open, directory.toString());
    try (var another = new FramedShell(machine, Become.NONE, "/bin/sh")) {
      another.run(opener);
    }
    for (Thread each : threads) {
      each.join();
    }
    return answers;
  }

  @Test
  void oneShellIsEnoughForOneAfterTheOther() {
    for (int i = 0; i < 5; i++) {
      assertThat(shell == null ? shell(4, 4).run("echo").ok() : shell.run("echo").ok()).isTrue();
    }
    assertThat(shell.traits().user()).isNotEmpty();
    assertThat(started).hasValue(1);
  }

  @Test
  void requestsAtTheSameTimeHaveShellsOfTheirOwn() throws Exception {
    shell(3, 3);

    assertThat(together(3, "$(wc -l <$1/begun) = 3")).hasSize(3);
    assertThat(started).hasValue(3);
  }

  @Test
  void thereAreNoMoreThanAllowed() throws Exception {
    shell(2, 2);

    assertThat(together(4, "$(wc -l <$1/begun) = 2")).hasSize(4);
    assertThat(started).hasValue(2);
  }

  @Test
  void aMachineThatTakesNoMoreIsUsedAsFarAsItGoes() throws Exception {
    shell(4, 1);

    assertThat(together(3, "-e $1/refused")).hasSize(3);
    assertThat(started.get()).isBetween(2, 3);
  }

  @Test
  void aMachineThatCannotBeReachedSaysSo() {
    assertThatThrownBy(() -> shell(4, 0).run("true")).isInstanceOf(ConnectionException.class);
  }
}
