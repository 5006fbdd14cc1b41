package io.jansible.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what users wrote from files of this machine; what a vault encrypted is decrypted. */
public final class VaultFiles {
  /** How an encrypted text begins. */
  static final String VAULT = "$ANSIBLE_VAULT;";

  /** Files that no vault has encrypted. */
  public static final VaultFiles PLAIN = new VaultFiles(Decryption.NONE);

  private final Decryption decryption;

  public VaultFiles(Decryption decryption) {
    this.decryption = decryption;
  }

  public Decryption decryption() {
    return decryption;
  }

  /**
   * A file's text.
   *
   * @param name what its author knows it by
   * @throws UserError when it is encrypted and cannot be decrypted, or is no UTF-8
   */
  public SourceText read(String name, Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return isVault(content)
        ? SourceText.secret(name, decrypt(name, content))
        : SourceText.of(name, content);
  }

  /**
   * A file's bytes.
   *
   * @throws UserError when it is encrypted and cannot be decrypted
   */
  public byte[] bytes(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return isVault(content) ? decrypt(file.toString(), content) : content;
  }

  private byte[] decrypt(String name, byte[] content) {
    String vault = new String(content, StandardCharsets.UTF_8);
    return decryption.decrypt(vault, new Position(new SourceText(name, vault), 1, 1));
  }

  /** Whether a content is what a vault encrypted. */
  public static boolean isVault(byte[] content) {
    int end = Math.min(content.length, VAULT.length());
    return new String(content, 0, end, StandardCharsets.ISO_8859_1).equals(VAULT);
  }
}
