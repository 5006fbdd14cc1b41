package io.jansible.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthNone;
import org.apache.sshd.server.auth.UserAuthNoneFactory;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.session.ServerSession;

/**
 * An SSH server on the loopback interface that runs commands as this user. It lets in the keys and
 * passwords that a test gives it.
 */
public final class TestSshServer implements AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey = ecKey();
  private final Map<String, String> passwords = new ConcurrentHashMap<>();
  private final Map<String, String> keys = new ConcurrentHashMap<>();
  private final List<String> attempts = new CopyOnWriteArrayList<>();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private volatile String prelude = "";
  private volatile String fatal;
  private volatile Map<String, String> variables = Map.of();
  private volatile Cut cut = Cut.never();

  public TestSshServer() {
    server.setHost("127.0.0.1");
    server.addSessionListener(new Door());
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setCommandFactory(
        (channel, command) -> new LocalCommand(prelude + command, variables, cut, this::heard));
    server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
    server.setUserAuthFactories(
        List.of(
            new NobodyFactory(),
            UserAuthPublicKeyFactory.INSTANCE,
            UserAuthPasswordFactory.INSTANCE,
            UserAuthKeyboardInteractiveFactory.INSTANCE));
    server.setPublickeyAuthenticator(
        (user, key, session) -> {
          attempts.add("publickey");
          return KeyUtils.getFingerPrint(key).equals(keys.get(user));
        });
    server.setPasswordAuthenticator(
        (user, password, session) -> {
          attempts.add("password");
          return password.equals(passwords.get(user));
        });
    server.setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator());
    CoreModuleProperties.AUTH_METHODS.set(server, "publickey password keyboard-interactive");
  }

  /** Closes connections before a word is said, as sshd does when it is busy. */
  private final class Door implements SessionListener {
    @Override
    public void sessionEstablished(Session session) {
      if (turnedAway.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        session.close(true);
      }
    }
  }

  /** Turns away the next connections. */
  void turnAway(int connections) {
    turnedAway.set(connections);
  }

  /** Which methods a login may use, separated by spaces. */
  TestSshServer allowing(String methods) {
    CoreModuleProperties.AUTH_METHODS.set(server, methods);
    return this;
  }

  /** Runs a script before each command, in its shell. */
  public void before(String script) {
    prelude = script + "\n";
  }

  /** Cuts all connections as soon as a client sends a text with this word in it. */
  public void cutAt(String word) {
    fatal = word;
  }

  private void heard(String text) {
    if (fatal != null && text.contains(fatal)) {
      cut();
    }
  }

  /** What commands find in their environment besides this process's. */
  public TestSshServer withVariables(Map<String, String> environment) {
    variables = environment;
    return this;
  }

  /** Cuts connections there, from the next command on. */
  public void cutAt(Cut place) {
    cut = place;
  }

  public TestSshServer start() {
    try {
      server.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void letIn(String user, String password) {
    passwords.put(user, password);
  }

  /** Lets in the key whose public half is in a file. */
  public void letIn(String user, Path publicKey) throws Exception {
    PublicKeyEntry entry = PublicKeyEntry.parsePublicKeyEntry(Files.readString(publicKey));
    keys.put(user, KeyUtils.getFingerPrint(entry.resolvePublicKey(null, null, null)));
  }

  /**
   * What clients tried so far to log in: methods, one for each round trip; {@code none} is the
   * question which there are.
   */
  List<String> attempts() {
    return attempts;
  }

  public int port() {
    return server.getPort();
  }

  /** The host's line in known_hosts, without the name. */
  String publicKey() {
    return PublicKeyEntry.toString(hostKey.getPublic());
  }

  public String knownHostsLine() {
    return "[127.0.0.1]:" + port() + " " + publicKey() + "\n";
  }

  /** Cuts all connections. */
  void cut() {
    for (Session each : server.getActiveSessions()) {
      each.close(true);
    }
  }

  /** The method of somebody who has no secret, and is told which methods there are. */
  private final class NobodyFactory extends UserAuthNoneFactory {
    @Override
    public UserAuthNone createUserAuth(ServerSession session) {
      return new UserAuthNone() {
        @Override
        public Boolean doAuth(Buffer buffer, boolean first) {
          attempts.add("none");
          return false;
        }
      };
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  static KeyPair ecKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
