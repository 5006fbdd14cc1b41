package io.jansible.connection;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Makes key files as ssh-keygen does. */
public final class TestKeys {
  private TestKeys() {}

  /** A private key in a directory, with its public half beside it in NAME.pub. */
  static Path make(Path directory, String name, int type, int size, String passphrase)
      throws JSchException, IOException {
    Path file = directory.resolve(name);
    KeyPair pair =
        size == 0
            ? KeyPair.genKeyPair(new JSch(), type)
            : KeyPair.genKeyPair(new JSch(), type, size);
    byte[] secret = passphrase == null ? null : passphrase.getBytes(StandardCharsets.UTF_8);
    pair.writeOpenSSHv1PrivateKey(file.toString(), secret);
    pair.writePublicKey(file + ".pub", name);
    return file;
  }

  public static Path ecdsa(Path directory, String name) throws JSchException, IOException {
    return make(directory, name, KeyPair.ECDSA, 256, null);
  }

  public static Path publicKey(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }
}
