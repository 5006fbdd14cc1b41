package io.jansible.connection;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Decides whether a host's key is the right one, as StrictHostKeyChecking says. */
final class HostKeys implements HostKeyRepository {
  private final SshTarget target;
  private final KnownHostsFiles files;
  private final Operator operator;
  private final KnownHosts known;
  private String refusal = "";
  private boolean changedButAccepted;

  HostKeys(SshTarget target, KnownHostsFiles files, Operator operator) {
    this.target = target;
    this.files = files;
    this.operator = operator;
    this.known = files.read(target.allKnownHosts());
  }

  /** Why the key was refused, for the operator. */
  String refusal() {
    return refusal;
  }

  /** That the key is wrong and nobody minds: ssh sends no password then. */
  boolean isUnsafe() {
    return changedButAccepted;
  }

  @Override
  public int check(String host, byte[] key) {
    List<KnownHosts.Line> lines = known.about(host);
    for (KnownHosts.Line line : lines) {
      if (line.marker().equals("@revoked") && line.hasKey(key)) {
        refusal = "The key of " + target.host() + " is revoked in " + place(line) + ".";
        return CHANGED;
      }
    }
    List<KnownHosts.Line> plain = lines.stream().filter(l -> l.marker().isEmpty()).toList();
    if (plain.stream().anyMatch(l -> l.hasKey(key))) {
      return OK;
    }
    String type = type(key);
    KnownHosts.Line other =
        plain.stream()
            .filter(l -> l.type().equals(type))
            .findFirst()
            .orElse(plain.isEmpty() ? null : plain.get(0));
    return other == null ? unknown(host, key) : changed(other, key);
  }

  private int changed(KnownHosts.Line line, byte[] key) {
    if (target.checking() == SshTarget.Checking.NO) {
      changedButAccepted = true;
      return OK;
    }
    refusal =
        "The %s key of %s (%s) is not the one in %s: either somebody listens in, or the host was installed anew; in the latter case remove the line with: ssh-keygen -f %s -R %s"
            .formatted(
                shortType(key),
                target.host(),
                fingerprint(key),
                place(line),
                Quote.word(line.file().toString()),
                Quote.word(target.knownAs()));
    return CHANGED;
  }

  private int unknown(String host, byte[] key) {
    boolean wanted =
        switch (target.checking()) {
          case NO, ACCEPT_NEW -> true;
          case YES -> false;
          case ASK -> isConfirmed(key);
        };
    if (!wanted) {
      refusal =
          "The %s key of %s (%s) is not in %s: log in once with ssh to confirm it, or say host_key_checking = False, or StrictHostKeyChecking=accept-new in ssh_args"
              .formatted(
                  shortType(key),
                  target.host(),
                  fingerprint(key),
                  target.userKnownHosts().isEmpty()
                      ? "any known_hosts file"
                      : target.userKnownHosts().get(0));
      return NOT_INCLUDED;
    }
    if (!target.userKnownHosts().isEmpty()) {
      boolean hash = target.options().isYes("hashknownhosts", false);
      files.add(target.userKnownHosts().get(0), host, hash, type(key), key);
    }
    return OK;
  }

  private boolean isConfirmed(byte[] key) {
    String answer =
        operator.ask(
            "The authenticity of host '%s' can't be established.\n%s key fingerprint is %s.\nAre you sure you want to continue connecting (yes/no/[fingerprint])? "
                .formatted(target.knownAs(), shortType(key), fingerprint(key)),
            false);
    return answer != null
        && (answer.strip().equalsIgnoreCase("yes") || answer.strip().equals(fingerprint(key)));
  }

  /** The keys that are known, so that the host is asked for one of their types. */
  @Override
  public HostKey[] getHostKey(String host, String type) {
    var keys = new ArrayList<HostKey>();
    for (KnownHosts.Line line : known.about(host)) {
      if (line.marker().isEmpty()) {
        try {
          keys.add(new HostKey(host, line.key()));
        } catch (JSchException | RuntimeException e) {
          continue; // a key of a type that this client does not know
        }
      }
    }
    return keys.toArray(HostKey[]::new);
  }

  @Override
  public HostKey[] getHostKey() {
    return getHostKey(target.knownAs(), null);
  }

  @Override
  public void add(HostKey key, UserInfo user) {
    // check() has already done it.
  }

  @Override
  public void remove(String host, String type) {
    // Nothing is ever removed for the operator.
  }

  @Override
  public void remove(String host, String type, byte[] key) {
    // Nothing is ever removed for the operator.
  }

  @Override
  public String getKnownHostsRepositoryID() {
    return target.userKnownHosts().toString();
  }

  private static String place(KnownHosts.Line line) {
    return line.file() + ":" + line.number();
  }

  /** The type, as the key itself says it. */
  private static String type(byte[] key) {
    int length = (key[2] & 0xff) << 8 | key[3] & 0xff;
    return new String(key, 4, length, StandardCharsets.US_ASCII);
  }

  private static String shortType(byte[] key) {
    String type = type(key);
    return (type.startsWith("ecdsa") ? "ECDSA" : type.replace("ssh-", "")).toUpperCase(Locale.ROOT);
  }

  private static String fingerprint(byte[] key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
