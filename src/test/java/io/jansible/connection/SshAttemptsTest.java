package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.JSchException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SshAttemptsTest {
  private static final Exception CLOSED = new JSchException("connection is closed by foreign host");
  private static final Exception RESET = new JSchException("", new SocketException("reset"));
  private static final Exception REFUSED = new JSchException("", new ConnectException("refused"));

  private static List<Duration> pauses(SshAttempts attempts, Exception failure) {
    var pauses = new ArrayList<Duration>();
    for (Duration pause = attempts.pauseAfter(failure);
        pause != null;
        pause = attempts.pauseAfter(failure)) {
      pauses.add(pause);
    }
    return pauses;
  }

  @Test
  void aServerThatTurnsAwayIsTriedAgainForSomeSeconds() {
    for (Exception failure : List.of(CLOSED, RESET)) {
      List<Duration> pauses = pauses(new SshAttempts(0), failure);

      assertThat(pauses).hasSize(7).isSorted();
      Duration all = pauses.stream().reduce(Duration.ZERO, Duration::plus);
      assertThat(all).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(13));
    }
  }

  @Test
  void anotherFailureIsFinalUnlessRetriesAreWanted() {
    assertThat(pauses(new SshAttempts(0), REFUSED)).isEmpty();
    assertThat(pauses(new SshAttempts(3), REFUSED))
        .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(3));
  }

  @Test
  void aRefusedLoginIsFinal() {
    assertThat(pauses(new SshAttempts(3), new JSchException("Auth fail"))).isEmpty();
  }
}
