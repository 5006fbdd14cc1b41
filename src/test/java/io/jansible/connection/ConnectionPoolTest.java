package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {
  private final ConnectionPool pool = new ConnectionPool(Operator.NONE);

  @AfterEach
  void close() {
    pool.close();
  }

  private static ConnectionSettings local(String host) {
    return new ConnectionSettings(
        "local", host, host, 22, "somebody", "secret", null, null, null, List.of(), null, 0, null);
  }

  /** The process that runs a host's scripts. */
  private String shell(String host) {
    Shell shell = pool.to(local(host)).shell(Become.NONE);
    return shell.run("echo $$").outputText();
  }

  @Test
  void hostsThatAreAllThisMachineShareItsShell() {
    assertThat(shell("a")).isNotBlank().isEqualTo(shell("b"));
  }
}
