package io.jansible.connection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * All that decides how a machine is reached. Null means "not said": the user's ssh configuration,
 * then ssh's own default, decides.
 *
 * @param type {@code ssh} or {@code local}
 * @param inventoryName the name that messages use
 * @param arguments {@code ssh_args}, {@code ansible_ssh_common_args} and {@code
 *     ansible_ssh_extra_args}, split into words, in this order
 * @param shellExecutable the program that runs scripts, {@code /bin/sh} when null
 */
public record ConnectionSettings(
    String type,
    String inventoryName,
    String host,
    Integer port,
    String user,
    String password,
    Path privateKeyFile,
    String privateKeyPassphrase,
    Boolean hostKeyChecking,
    List<String> arguments,
    Duration connectTimeout,
    int retries,
    String shellExecutable) {
  public ConnectionSettings {
    arguments = List.copyOf(arguments);
  }

  /**
   * What of these settings makes a difference. On this machine all hosts are one, and share its
   * shells: a thousand inventory names would be a thousand shells otherwise.
   */
  ConnectionSettings essential() {
    return type.equals("local")
        ? new ConnectionSettings(
            type,
            "this machine",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            0,
            shellExecutable)
        : this;
  }

  /** Written out, for a record's own is put together anew at every start, which takes long. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ConnectionSettings that && all().equals(that.all());
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, inventoryName, host, port, user);
  }

  private List<Object> all() {
    return Arrays.asList(
        type,
        inventoryName,
        host,
        port,
        user,
        password,
        privateKeyFile,
        privateKeyPassphrase,
        hostKeyChecking,
        arguments,
        connectTimeout,
        retries,
        shellExecutable);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return type + " to " + user + "@" + host + ":" + port;
  }
}
