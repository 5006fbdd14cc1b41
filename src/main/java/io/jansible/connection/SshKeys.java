package io.jansible.connection;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Private keys from files, each read and decrypted once for all connections. */
final class SshKeys {
  private static final int TRIES = 3;

  /**
   * What came of a key file.
   *
   * @param key ready to sign, or null
   * @param problem why there is no key although there is a file, or null
   */
  record Loaded(Identity key, String problem) {}

  private final Operator operator;
  private final Map<List<Object>, Loaded> keys = new HashMap<>();

  SshKeys(Operator operator) {
    this.operator = operator;
  }

  synchronized Loaded load(Path file, String passphrase) {
    List<Object> wanted = Arrays.asList(file, passphrase);
    Loaded known = keys.get(wanted);
    if (known == null) {
      known = read(file, passphrase);
      keys.put(wanted, known);
    }
    return known;
  }

  private Loaded read(Path file, String passphrase) {
    if (Files.notExists(file)) {
      return new Loaded(null, null); // ssh says so itself
    }
    try {
      var reader = new JSch();
      reader.addIdentity(file.toString());
      Identity key = reader.getIdentityRepository().getIdentities().get(0);
      return isOpen(key, file, passphrase)
          ? new Loaded(key, null)
          : new Loaded(null, "the key " + file + " is encrypted, and " + wrong(passphrase));
    } catch (JSchException e) {
      return new Loaded(null, "the key " + file + " cannot be used: " + e.getMessage());
    }
  }

  private static String wrong(String passphrase) {
    return passphrase == null
        ? "nobody says its passphrase (ansible_private_key_passphrase, or an ssh-agent)"
        : "ansible_private_key_passphrase is not its passphrase";
  }

  private boolean isOpen(Identity key, Path file, String passphrase) throws JSchException {
    if (!key.isEncrypted()) {
      return true;
    }
    if (passphrase != null) {
      return key.setPassphrase(passphrase.getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < TRIES; i++) {
      String answer = operator.ask("Enter passphrase for key '" + file + "': ", true);
      if (answer == null || answer.isEmpty()) {
        return false;
      }
      if (key.setPassphrase(answer.getBytes(StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }
}
