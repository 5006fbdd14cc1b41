package io.jansible.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** This machine behind an SSH server of its own, with a home and a place for temporary files. */
public final class TestNode implements AutoCloseable {
  private final Path home;
  private final Path temporary;
  private final TestSshServer server;
  private final ConnectionPool pool;
  private final ConnectionSettings settings;

  /**
   * @param directory an empty one, for all that the node and its client have
   */
  public TestNode(Path directory) throws Exception {
    home = Files.createDirectory(directory.resolve("home"));
    temporary = Files.createDirectory(directory.resolve("tmp"));
    server =
        new TestSshServer()
            .withVariables(Map.of("HOME", home.toString(), "TMPDIR", temporary.toString()))
            .start();
    Path key = TestKeys.ecdsa(directory, "key");
    server.letIn("me", TestKeys.publicKey(key));
    Path knownHosts = directory.resolve("known_hosts");
    Files.writeString(knownHosts, server.knownHostsLine());
    var own =
        new SshHome(directory, List.of(directory.resolve("config")), directory, "me", Map.of());
    pool = new ConnectionPool((question, secret) -> null, own, pause -> true);
    var login = new TestLogin();
    login.port = server.port();
    login.identity = key;
    login.arguments = List.of("-o", "UserKnownHostsFile=" + knownHosts);
    settings = login.settings();
  }

  /** The line of an inventory that leads here. */
  public String inventoryLine(String name) {
    return "%s ansible_host=127.0.0.1 ansible_port=%d ansible_user=me ansible_ssh_private_key_file=%s ansible_ssh_common_args='%s'\n"
        .formatted(
            name,
            settings.port(),
            settings.privateKeyFile(),
            "-F none -o UserKnownHostsFile="
                + settings.privateKeyFile().resolveSibling("known_hosts"));
  }

  /** The login user's shell; connects anew where the connection was lost. */
  public Shell shell() {
    return pool.to(settings).shell(Become.NONE);
  }

  /** Cuts the connection there; ends the one that is there before. */
  public void cutAt(Cut place) {
    pool.to(settings).reset();
    server.cutAt(place);
  }

  /** Where nothing may be left behind. */
  public List<Path> places() {
    return List.of(home, temporary);
  }

  @Override
  public void close() throws IOException {
    pool.close();
    server.close();
  }
}
