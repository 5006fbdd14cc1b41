package io.jansible.connection;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Private keys from files, each read and decrypted once for all connections. */
final class SshKeys {
  private static final int TRIES = 3;

  private record Wanted(Path file, String passphrase) {}

  private final Operator operator;
  private final Map<Wanted, Optional<Identity>> keys = new HashMap<>();

  SshKeys(Operator operator) {
    this.operator = operator;
  }

  /** The key of a file, ready to sign; empty when there is none or nobody knows its passphrase. */
  synchronized Optional<Identity> load(Path file, String passphrase) {
    var wanted = new Wanted(file, passphrase);
    Optional<Identity> known = keys.get(wanted);
    if (known == null) {
      known = read(file, passphrase);
      keys.put(wanted, known);
    }
    return known;
  }

  private Optional<Identity> read(Path file, String passphrase) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      var reader = new JSch();
      reader.addIdentity(file.toString());
      Identity key = reader.getIdentityRepository().getIdentities().get(0);
      return isOpen(key, file, passphrase) ? Optional.of(key) : Optional.empty();
    } catch (JSchException e) {
      return Optional.empty();
    }
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
