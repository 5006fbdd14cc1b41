package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterTest {
  private final SharedShell shell = shell(new LocalMachine());

  private static SharedShell shell(Machine machine) {
    return new SharedShell(() -> framed(machine), 4);
  }

  private static FramedShell framed(Machine machine) {
    return new FramedShell(machine, Become.NONE, "/bin/sh");
  }

  @AfterEach
  void close() {
    shell.close();
  }

  /** Writes down what it hears; what is waited for already is no news. */
  private static final class Notes implements Meter {
    private final List<String> heard = new ArrayList<>();
    private final CountDownLatch waits = new CountDownLatch(1);
    private Wait wait = Wait.NOTHING;
    private long sent;
    private long received;

    @Override
    public void waits(Wait what) {
      if (what != wait) {
        heard.add(what.name());
      }
      wait = what;
      waits.countDown();
    }

    @Override
    public void answered(long sentBytes, long receivedBytes) {
      heard.add("answered");
      sent = sentBytes;
      received = receivedBytes;
    }
  }

  @Test
  void theFirstRequestWaitsForTheShellToo() {
    var first = new Notes();
    shell.run(Request.of("true").withMeter(first));
    assertThat(first.heard).containsExactly("CONNECTION", "ANSWER", "answered", "NOTHING");

    var second = new Notes();
    shell.run(Request.of("true").withMeter(second));
    assertThat(second.heard).containsExactly("ANSWER", "answered", "NOTHING");
  }

  @Test
  void aShellThatHasStartedIsNotConnectedAgain() {
    shell.traits();
    var notes = new Notes();
    shell.run(Request.of("true").withMeter(notes));
    assertThat(notes.heard).containsExactly("ANSWER", "answered", "NOTHING");
  }

  @Test
  void aShellThatIsBusyIsWaitedForLikeAnAnswer(@TempDir Path directory) throws Exception {
    var busy = new Notes();
    var second = new Notes();
    try (var only = new SharedShell(() -> framed(new LocalMachine()), 1)) {
      only.traits();
      String untilOpen = "until [ -e $1/gate ]; do sleep 0.01; done";
      Request holding = Request.of(untilOpen, directory.toString()).withMeter(busy);
      var holder = new Thread(() -> only.run(holding));
      holder.start();
      assertThat(busy.waits.await(20, TimeUnit.SECONDS)).isTrue();
      var other = new Thread(() -> only.run(Request.of("true").withMeter(second)));
      other.start();
      assertThat(second.waits.await(20, TimeUnit.SECONDS)).isTrue();
      Files.createFile(directory.resolve("gate"));
      holder.join();
      other.join();
    }
    assertThat(second.heard).containsExactly("ANSWER", "answered", "NOTHING");
  }

  @Test
  void bytesAreCountedBothWays() {
    var notes = new Notes();
    byte[] input = new byte[100_000];
    var request = Request.of("cat; printf 12345 >&2").withInput(Content.of(input));
    shell.run(request.withMeter(notes));
    assertThat(notes.received).isEqualTo(100_005);
    assertThat(notes.sent).isBetween(100_020L, 100_200L);
  }

  @Test
  void whatGoesIntoASinkIsCounted() {
    var notes = new Notes();
    var sink = new ByteArrayOutputStream();
    shell.run(Request.of("printf 123; printf 45 >&2").withSink(sink).withMeter(notes));
    assertThat(sink.toString()).isEqualTo("123");
    assertThat(notes.received).isEqualTo(5);
  }

  @Test
  void theWaitEndsWhenTheMachineCannotBeReached() {
    var notes = new Notes();
    Machine gone =
        new Machine() {
          @Override
          public Program start(List<String> command, Program.Events events) {
            throw new ConnectionException("no route");
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
    try (SharedShell none = shell(gone)) {
      assertThatThrownBy(() -> none.run(Request.of("true").withMeter(notes)))
          .isInstanceOf(ConnectionException.class);
    }
    assertThat(notes.heard).containsExactly("CONNECTION", "NOTHING");
  }
}
