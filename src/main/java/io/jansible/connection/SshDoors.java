package io.jansible.connection;

import com.jcraft.jsch.JSchException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets a few at a time log in at one address. sshd turns away more and more of those beyond ten
 * that it does not know yet (MaxStartups 10:30:100), and many logins at once take so long that none
 * is in time; both happen where many inventory names lead to one machine.
 */
final class SshDoors {
  private static final int AT_A_TIME = 8;

  private final Map<String, Semaphore> doors = new ConcurrentHashMap<>();

  /** What is done inside. */
  interface Login {
    void run() throws JSchException;
  }

  /** Waits for a place at an address, then logs in. */
  void enter(String host, int port, Login login) throws JSchException {
    Semaphore door =
        doors.computeIfAbsent(host + " " + port, each -> new Semaphore(AT_A_TIME, true));
    try {
      door.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("interrupted while waiting to connect", e);
    }
    try {
      login.run();
    } finally {
      door.release();
    }
  }
}
