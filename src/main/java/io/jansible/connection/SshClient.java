package io.jansible.connection;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The built-in SSH client: what all its connections share, and how each is opened. */
final class SshClient {
  /** A login's secrets and how often it is tried again. */
  record Secrets(String password, String passphrase, int retries) {
    static final Secrets NONE = new Secrets(null, null, 0);
  }

  private final JSch library = new JSch();
  private final KnownHostsFiles knownHosts = new KnownHostsFiles();
  private final Map<String, SshMachine> jumps = new ConcurrentHashMap<>();
  private final SshDoors doors = new SshDoors();
  private final Operator operator;
  private final SshKeys keys;
  private final Predicate<Duration> waiting;

  /**
   * @param waiting waits before another attempt; false when it was interrupted
   */
  SshClient(Operator operator, Predicate<Duration> waiting) {
    this.operator = operator;
    this.waiting = waiting;
    this.keys = new SshKeys(operator);
  }

  /** What is known of the keys of a target and of others. */
  KnownHosts knownHosts(SshTarget target) {
    return knownHosts.read(target.allKnownHosts());
  }

  /**
   * Opens a connection and logs in.
   *
   * @throws ConnectionException when that fails
   */
  Session connect(SshTarget target, Secrets secrets) {
    var hostKeys = new HostKeys(target, knownHosts, operator);
    var identities = new SshIdentities(target, secrets.passphrase(), keys);
    var attempts = new SshAttempts(secrets.retries());
    while (true) {
      try {
        return login(target, secrets, hostKeys, identities);
      } catch (JSchException | RuntimeException e) {
        Duration pause = attempts.pauseAfter(e);
        if (pause == null || !waiting.test(pause)) {
          throw new SshFailure(target, hostKeys, identities).of(e);
        }
      }
    }
  }

  /**
   * Logs in without asking first which methods the host takes and which keys it knows: that costs
   * round trips. A host that lets nobody in that way is asked, for the message.
   */
  private Session login(
      SshTarget target, Secrets secrets, HostKeys hostKeys, SshIdentities identities)
      throws JSchException {
    Session session = session(target, secrets, hostKeys, identities);
    boolean keysOnly = secrets.password() == null;
    if (keysOnly) {
      session.setConfig("enable_auth_none", "no");
    }
    if (!identities.mayAskSomebody()) {
      session.setConfig("enable_pubkey_auth_query", "no");
    }
    try {
      return connect(session, target);
    } catch (JSchException e) {
      if (!keysOnly || !SshFailure.isDenied(e)) {
        throw e;
      }
      Session question = session(target, secrets, hostKeys, identities);
      question.setConfig("PreferredAuthentications", "none");
      return connect(question, target);
    }
  }

  /** A jump host's connection is the one door to what is behind it. */
  private Session connect(Session session, SshTarget target) throws JSchException {
    Duration timeout = target.connectTimeout();
    int limit = timeout == null ? 0 : (int) timeout.toMillis();
    if (target.jumps().isEmpty()) {
      doors.enter(target.host(), target.port(), () -> session.connect(limit));
    } else {
      session.connect(limit);
    }
    return session;
  }

  void close() {
    jumps.values().forEach(SshMachine::close);
  }

  private Session session(
      SshTarget target, Secrets secrets, HostKeys hostKeys, SshIdentities identities)
      throws JSchException {
    Session session = library.getSession(target.user(), target.host(), target.port());
    session.setHostKeyRepository(hostKeys);
    session.setConfig(
        "StrictHostKeyChecking", "yes"); // HostKeys decides, and says no when it means it
    target.options().first("hostkeyalias").ifPresent(session::setHostKeyAlias);
    session.setIdentityRepository(identities);
    session.setConfig("PreferredAuthentications", methods(target, secrets));
    session.setUserInfo(new SshLogin(secrets.password(), hostKeys::isUnsafe));
    session.setDaemonThread(true);
    SshAlgorithms.propose(target.options(), session);
    int interval = target.number("serveraliveinterval", 0);
    if (interval > 0) {
      session.setServerAliveInterval((int) Duration.ofSeconds(interval).toMillis());
      session.setServerAliveCountMax(target.number("serveralivecountmax", 3));
    }
    List<String> jumpHosts = target.jumps();
    if (jumpHosts.isEmpty()) {
      session.setSocketFactory(new SshSockets(target));
    } else {
      session.setProxy(new JumpHost(jump(target, jumpHosts)));
    }
    return session;
  }

  /** The last of the jump hosts, reached through those before it. */
  private SshMachine jump(SshTarget target, List<String> hosts) {
    String last = hosts.get(hosts.size() - 1);
    return jumps.computeIfAbsent(
        String.join(",", hosts),
        each -> {
          SshTarget jump = SshRoute.toJump(last, target).target();
          if (hosts.size() > 1) {
            jump.options().add("proxyjump", String.join(",", hosts.subList(0, hosts.size() - 1)));
          }
          return new SshMachine(this, jump, Secrets.NONE);
        });
  }

  private static String methods(SshTarget target, Secrets secrets) {
    SshOptions options = target.options();
    var methods = new ArrayList<String>();
    if (options.isYes("pubkeyauthentication", true)) {
      methods.add("publickey");
    }
    if (secrets.password() != null) {
      if (options.isYes("passwordauthentication", true)) {
        methods.add("password");
      }
      if (options.isYes("kbdinteractiveauthentication", true)) {
        methods.add("keyboard-interactive");
      }
    }
    options
        .first("preferredauthentications")
        .ifPresent(list -> methods.retainAll(List.of(list.split(","))));
    return String.join(",", methods);
  }
}
