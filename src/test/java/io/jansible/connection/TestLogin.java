package io.jansible.connection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The settings of an SSH login to this machine, in which a test changes what it is about. */
public class TestLogin {
  public String host = "127.0.0.1";
  public Integer port;
  public String user = "me";
  public String password;
  public Path identity;
  public String passphrase;
  public Boolean checking;
  public Duration timeout = Duration.ofSeconds(10);
  public List<String> arguments = List.of();

  /** The settings, for the host that the inventory calls node. */
  public ConnectionSettings settings() {
    return new ConnectionSettings(
        "ssh",
        "node",
        host,
        port,
        user,
        password,
        identity,
        passphrase,
        checking,
        arguments,
        timeout,
        0,
        null);
  }
}
