package io.jansible.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What one password and one salt encrypt and decrypt with; each key is derived when it is used. */
final class VaultKeys {
  private static final int BLOCK = 16;

  private final KeyDerivation derivation;
  private byte[] sealing;
  private byte[] encrypting;
  private byte[] start;

  VaultKeys(Secret secret, byte[] salt) {
    this.derivation = new KeyDerivation(secret, salt);
  }

  /** Whether these keys made the text: a wrong password stops here, at a third of the work. */
  boolean fit(VaultText text) {
    return MessageDigest.isEqual(seal(text.content()), text.seal());
  }

  byte[] decrypt(VaultText text) {
    byte[] padded = crypt(Cipher.DECRYPT_MODE, text.content());
    int padding = padded.length == 0 ? 0 : padded[padded.length - 1];
    if (padding < 1 || padding > BLOCK || padding > padded.length) {
      throw new VaultException("This vault text is damaged: its padding is wrong");
    }
    return Arrays.copyOf(padded, padded.length - padding);
  }

  VaultText encrypt(String label, byte[] salt, byte[] plain) {
    int padding = BLOCK - plain.length % BLOCK;
    byte[] padded = Arrays.copyOf(plain, plain.length + padding);
    Arrays.fill(padded, plain.length, padded.length, (byte) padding);
    byte[] content = crypt(Cipher.ENCRYPT_MODE, padded);
    return new VaultText(label, salt, seal(content), content);
  }

  private synchronized byte[] seal(byte[] content) {
    if (sealing == null) {
      sealing = derivation.block(2);
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(sealing, "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized byte[] crypt(int mode, byte[] content) {
    if (encrypting == null) {
      CompletableFuture<byte[]> third = CompletableFuture.supplyAsync(() -> derivation.block(3));
      encrypting = derivation.block(1);
      start = Arrays.copyOf(third.join(), BLOCK);
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(mode, new SecretKeySpec(encrypting, "AES"), new IvParameterSpec(start));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
