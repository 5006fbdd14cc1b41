package io.jansible.connection;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which algorithms are proposed, the cheap ones first. */
final class SshAlgorithms {
  private static final String KEX =
      "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,"
          + "ecdh-sha2-nistp521,diffie-hellman-group14-sha256,diffie-hellman-group16-sha512,"
          + "diffie-hellman-group18-sha512,diffie-hellman-group-exchange-sha256";
  private static final String HOST_KEYS =
      "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,rsa-sha2-512,"
          + "rsa-sha2-256";

  /** CTR before GCM: where Java compiles for a quick start only, GCM takes twice as long. */
  private static final String CIPHERS =
      "aes128-ctr,aes192-ctr,aes256-ctr,aes128-gcm@openssh.com,aes256-gcm@openssh.com,"
          + "chacha20-poly1305@openssh.com";

  private static final String MACS =
      "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512,"
          + "hmac-sha1";
  private static final String USER_KEYS = HOST_KEYS;

  private SshAlgorithms() {}

  static void propose(SshOptions options, Session session) {
    set(session, options, KEX, "kexalgorithms", "kex");
    set(session, options, HOST_KEYS, "hostkeyalgorithms", "server_host_key");
    set(session, options, CIPHERS, "ciphers", "cipher.c2s", "cipher.s2c");
    set(session, options, MACS, "macs", "mac.c2s", "mac.s2c");
    String keys =
        options.first("pubkeyacceptedalgorithms").isPresent()
            ? "pubkeyacceptedalgorithms"
            : "pubkeyacceptedkeytypes";
    set(session, options, USER_KEYS, keys, "PubkeyAcceptedAlgorithms");
    String compression = options.isYes("compression", false) ? "zlib@openssh.com,none" : "none";
    session.setConfig("compression.c2s", compression);
    session.setConfig("compression.s2c", compression);
    // All of the above are there: trying each out loads classes for nothing.
    for (String check : List.of("CheckCiphers", "CheckMacs", "CheckKexes", "CheckSignatures")) {
      session.setConfig(check, "");
    }
  }

  private static void set(
      Session session, SshOptions options, String usual, String keyword, String... names) {
    String list = options.first(keyword).map(value -> merge(value, usual)).orElse(usual);
    for (String name : names) {
      session.setConfig(name, list);
    }
  }

  /** ssh_config(5)'s lists: {@code +} adds, {@code -} takes away, {@code ^} puts first. */
  private static String merge(String value, String usual) {
    String rest = value.substring(1);
    List<String> named =
        Arrays.asList(("+-^".indexOf(value.charAt(0)) < 0 ? value : rest).split(","));
    var all = new ArrayList<>(Arrays.asList(usual.split(",")));
    switch (value.charAt(0)) {
      case '-' -> all.removeIf(each -> SshWords.matches(named, each));
      case '+' -> all.addAll(named);
      case '^' -> {
        all.removeAll(named);
        all.addAll(0, named);
      }
      default -> all = new ArrayList<>(named);
    }
    all.removeIf(each -> JSch.getConfig(each) == null);
    return String.join(",", all);
  }
}
