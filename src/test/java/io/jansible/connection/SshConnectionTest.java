package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.KeyPair;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logins, host keys and shells over a real SSH connection on the loopback interface. */
class SshConnectionTest {
  @TempDir Path directory;
  private final TestSshServer server = new TestSshServer().start();
  private final List<String> questions = new ArrayList<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private String operatorsAnswer;
  private Path key;
  private Path knownHosts;
  private ConnectionPool pool;

  @BeforeEach
  void prepare() throws Exception {
    knownHosts = directory.resolve("known_hosts");
    Files.writeString(knownHosts, server.knownHostsLine());
    key = TestKeys.ecdsa(directory, "key");
    server.letIn("me", TestKeys.publicKey(key));
    var home =
        new SshHome(
            directory,
            List.of(directory.resolve("config")),
            directory,
            "me",
            Map.of("WHO", "world", "NOT", "this"));
    Operator operator =
        (question, secret) -> {
          questions.add(question);
          return operatorsAnswer;
        };
    pool = new ConnectionPool(operator, home, pauses::add);
  }

  @AfterEach
  void close() throws IOException {
    pool.close();
    server.close();
  }

  /** A login that works; a test changes what it is about. */
  private final class Login extends TestLogin {
    Login() {
      port = server.port();
      identity = key;
      arguments = List.of("-o", "UserKnownHostsFile=" + knownHosts);
    }

    Login with(String... words) {
      arguments = List.of(words);
      return this;
    }

    Shell shell() {
      return pool.to(settings()).shell(Become.NONE);
    }

    String whoAnswers() {
      return shell().run("echo here").outputText();
    }

    void isRefused(String message) {
      assertThatThrownBy(this::whoAnswers)
          .isInstanceOf(ConnectionException.class)
          .hasMessageStartingWith("Failed to connect to the host via ssh: " + message);
    }

    String hint() {
      try {
        return whoAnswers();
      } catch (ConnectionException e) {
        return e.hint();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({KeyPair.RSA + ",2048", KeyPair.ECDSA + ",256", KeyPair.ED25519 + ",0"})
  void logsInWithEveryKindOfKey(int type, int size) throws Exception {
    var login = new Login();
    login.identity = TestKeys.make(directory, "other", type, size, null);
    server.letIn("me", TestKeys.publicKey(login.identity));

    assertThat(login.whoAnswers()).isEqualTo("here\n");
  }

  @Test
  void logsInWithAnEncryptedKey() throws Exception {
    var login = new Login();
    login.identity = TestKeys.make(directory, "other", KeyPair.ECDSA, 256, "secret");
    login.passphrase = "secret";
    server.letIn("me", TestKeys.publicKey(login.identity));

    assertThat(login.whoAnswers()).isEqualTo("here\n");
    assertThat(questions).isEmpty();
  }

  @Test
  void asksTheOperatorForAPassphrase() throws Exception {
    var login = new Login();
    login.identity = TestKeys.make(directory, "other", KeyPair.ECDSA, 256, "secret");
    server.letIn("me", TestKeys.publicKey(login.identity));
    operatorsAnswer = "secret";

    assertThat(login.whoAnswers()).isEqualTo("here\n");
    assertThat(questions).containsExactly("Enter passphrase for key '" + login.identity + "': ");
  }

  @Test
  void anEncryptedKeyThatNobodyOpensIsNotOffered() throws Exception {
    var login = new Login();
    login.identity = TestKeys.make(directory, "other", KeyPair.ECDSA, 256, "secret");

    login.isRefused("me@127.0.0.1: Permission denied (publickey,password,keyboard-interactive).");
    assertThat(login.hint()).contains(login.identity + " is encrypted");
  }

  @Test
  void aKeyIsUsedWithoutAskingFirst() {
    assertThat(new Login().whoAnswers()).isEqualTo("here\n");
    assertThat(server.attempts()).containsExactly("publickey");
  }

  @Test
  void aWrongKeyIsRefused() throws Exception {
    var login = new Login();
    login.identity = TestKeys.ecdsa(directory, "other");

    login.isRefused("me@127.0.0.1: Permission denied (publickey,password,keyboard-interactive).");
    assertThat(server.attempts()).containsExactly("publickey", "none");
  }

  @Test
  void whereAnAgentMayAskSomebodyTheHostIsAskedBefore() throws Exception {
    Path agent = Files.createFile(directory.resolve("agent"));
    var login =
        new Login().with("-o", "UserKnownHostsFile=" + knownHosts, "-o", "IdentityAgent=" + agent);

    assertThat(login.whoAnswers()).isEqualTo("here\n");
    assertThat(server.attempts()).containsExactly("publickey", "publickey");
  }

  @Test
  void aMissingKeyIsNamed() {
    var login = new Login();
    login.identity = directory.resolve("none");

    login.isRefused("no such identity: " + login.identity + ": No such file or directory\r\nme@");
  }

  @ParameterizedTest
  @CsvSource({"password", "keyboard-interactive"})
  void logsInWithAPassword(String method) {
    server.allowing(method);
    server.letIn("me", "right");
    var login = new Login();
    login.password = "right";

    assertThat(login.whoAnswers()).isEqualTo("here\n");
  }

  @Test
  void aWrongPasswordIsRefused() {
    server.allowing("password");
    server.letIn("me", "right");
    var login = new Login();
    login.password = "wrong";

    login.isRefused("me@127.0.0.1: Permission denied (password).");
    assertThat(server.attempts()).containsExactly("none", "password");
  }

  @ParameterizedTest
  @CsvSource({"yes", "ask"})
  void anUnknownHostIsRefused(String checking) throws IOException {
    Files.writeString(knownHosts, "# nobody yet\n");
    var login =
        new Login()
            .with("-oUserKnownHostsFile=" + knownHosts, "-oStrictHostKeyChecking=" + checking);

    login.isRefused("Host key verification failed.");
    assertThat(login.hint()).contains("ECDSA key of 127.0.0.1").contains(knownHosts.toString());
    assertThat(questions).hasSize(checking.equals("ask") ? 2 : 0);
  }

  @ParameterizedTest
  @CsvSource({"accept-new", "no", "ask"})
  void anUnknownHostIsWrittenDown(String checking) throws IOException {
    Files.writeString(knownHosts, "other.example ssh-ed25519 AAAA");
    operatorsAnswer = "yes";
    var login =
        new Login()
            .with("-oUserKnownHostsFile=" + knownHosts, "-oStrictHostKeyChecking=" + checking);

    assertThat(login.whoAnswers()).isEqualTo("here\n");
    assertThat(knownHosts).hasContent("other.example ssh-ed25519 AAAA\n" + server.knownHostsLine());
  }

  @Test
  void aNewHostsNameIsHashedWhenWanted() throws IOException {
    Files.delete(knownHosts);
    var login =
        new Login()
            .with(
                "-oUserKnownHostsFile=" + knownHosts,
                "-oStrictHostKeyChecking=accept-new",
                "-oHashKnownHosts=yes");

    assertThat(login.whoAnswers()).isEqualTo("here\n");
    assertThat(Files.readString(knownHosts)).startsWith("|1|").endsWith(server.publicKey() + "\n");
    var again = new Login();
    again.user = "me";
    assertThat(
            again
                .with("-oUserKnownHostsFile=" + knownHosts, "-oStrictHostKeyChecking=yes")
                .whoAnswers())
        .isEqualTo("here\n");
  }

  @Test
  void aChangedHostKeyIsRefusedEvenWhenNewOnesAreAccepted() throws IOException {
    String wrong = new TestSshServer().publicKey();
    Files.writeString(knownHosts, "# one\n[127.0.0.1]:" + server.port() + " " + wrong + "\n");
    var login =
        new Login()
            .with("-oUserKnownHostsFile=" + knownHosts, "-oStrictHostKeyChecking=accept-new");

    login.isRefused("Host key verification failed.");
    assertThat(login.hint()).contains(knownHosts + ":2").contains("ssh-keygen");
  }

  @Test
  void withoutHostKeyCheckingAChangedKeyIsNoMatter() throws IOException {
    String wrong = new TestSshServer().publicKey();
    Files.writeString(knownHosts, "[127.0.0.1]:" + server.port() + " " + wrong + "\n");
    var login = new Login();
    login.checking = false;

    assertThat(login.whoAnswers()).isEqualTo("here\n");
  }

  @Test
  void aChangedKeyGetsNoPassword() throws IOException {
    server.allowing("password");
    server.letIn("me", "right");
    String wrong = new TestSshServer().publicKey();
    Files.writeString(knownHosts, "[127.0.0.1]:" + server.port() + " " + wrong + "\n");
    var login = new Login();
    login.checking = false;
    login.password = "right";

    login.isRefused("me@127.0.0.1: Permission denied (password).");
    assertThat(server.attempts()).containsExactly("none");
  }

  @Test
  void aRevokedKeyIsRefused() throws IOException {
    Files.writeString(
        knownHosts, server.knownHostsLine() + "@revoked * " + server.publicKey() + "\n");

    new Login().isRefused("Host key verification failed.");
  }

  @Test
  void nobodyListens() throws IOException {
    var login = new Login();
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      login.port = socket.getLocalPort();
    }

    login.isRefused("ssh: connect to host 127.0.0.1 port " + login.port + ": Connection refused");
  }

  @Test
  void aBusyServerIsAskedAgain() {
    server.turnAway(3);

    assertThat(new Login().whoAnswers()).isEqualTo("here\n");
    assertThat(pauses).hasSize(3);
  }

  @Test
  void aServerThatTurnsEverybodyAwayIsNotAskedForEver() {
    server.turnAway(100);
    var login = new Login();

    login.isRefused("Connection ");
    assertThat(pauses).hasSize(7);
    assertThat(login.hint()).contains("MaxStartups");
  }

  @Test
  void theUsersConfigurationSaysHow() throws IOException {
    Files.writeString(
        directory.resolve("config"),
        """
        Host web*
          HostName 127.0.0.1
          Port %d
          User me
          IdentityFile %s
          UserKnownHostsFile %s
        """
            .formatted(server.port(), key, knownHosts));
    var login = new Login().with();
    login.host = "web1";
    login.port = null;
    login.user = null;
    login.identity = null;

    assertThat(login.whoAnswers()).isEqualTo("here\n");
  }

  @Test
  void goesThroughAJumpHost() throws Exception {
    try (var gate = new TestSshServer().start()) {
      gate.letIn("guard", TestKeys.publicKey(key));
      Files.writeString(knownHosts, server.knownHostsLine() + gate.knownHostsLine());
      Files.writeString(
          directory.resolve("config"),
          "Host gate\nHostName 127.0.0.1\nPort %d\nUser guard\nIdentityFile %s\nUserKnownHostsFile %s\n"
              .formatted(gate.port(), key, knownHosts));
      var login = new Login().with("-o", "UserKnownHostsFile=" + knownHosts, "-J", "gate");

      byte[] bytes = new byte[1_000_000];
      new Random(1).nextBytes(bytes);
      Reply reply = login.shell().run(Request.of("cat").withInput(Content.of(bytes)));
      assertThat(Arrays.equals(reply.output(), bytes)).isTrue();

      gate.cut();
      assertConnectsAnew(login.shell());
    }
  }

  @Test
  void carriesEveryByteAndKeepsStreamsApart() {
    byte[] bytes = new byte[3_000_000];
    new Random(1).nextBytes(bytes);
    Shell shell = new Login().shell();

    for (boolean tidy : List.of(true, false)) {
      Request request = Request.of("cat; echo err >&2; exit 3").withInput(Content.of(bytes));
      Reply reply = shell.run(tidy ? request : request.contained());
      assertThat(Arrays.equals(reply.output(), bytes)).isTrue();
      assertThat(reply.errorText()).isEqualTo("err\n");
      assertThat(reply.status()).isEqualTo(3);
    }
  }

  @Test
  void whatTakesTooLongIsKilledAndTheConnectionStays() {
    Shell shell = new Login().shell();
    Path pid = directory.resolve("pid");

    Reply reply =
        shell.run(
            Request.of("sh -c 'echo $$; exec sleep 600' >" + pid + " & wait")
                .withTimeout(Duration.ofMillis(300)));

    assertThat(reply.timedOut()).isTrue();
    assertThat(LocalShellTest.isRunning(pid)).isFalse();
    assertThat(shell.run("echo on").outputText()).isEqualTo("on\n");
  }

  @Test
  void aCutConnectionIsAnErrorAndTheNextRequestConnectsAnew() {
    var login = new Login();
    assertThat(login.whoAnswers()).isEqualTo("here\n");

    server.cut();

    assertConnectsAnew(login.shell());
  }

  private static void assertConnectsAnew(Shell shell) {
    try {
      shell.run("true"); // may be sent before the end is heard
    } catch (ConnectionException e) {
      assertThat(e).hasMessageContaining("closed");
    }
    assertThat(shell.run("echo again").outputText()).isEqualTo("again\n");
  }

  @Test
  void sendsTheEnvironmentThatIsWanted() {
    var login =
        new Login()
            .with(
                "-oUserKnownHostsFile=" + knownHosts,
                "-oSetEnv=GREETING=hello",
                "-oSendEnv=LC_* WHO");

    assertThat(login.shell().run("echo $GREETING $WHO").outputText()).isEqualTo("hello world\n");
  }
}
