package io.jansible.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * PBKDF2 with HMAC-SHA256 over a password of any bytes; the JDK's own takes characters only. The
 * digest's state behind each of the two pads is kept, so a round costs two blocks and not four.
 */
final class KeyDerivation {
  private static final int ROUNDS = 10_000;
  private static final int BLOCK = 64;

  /** How many bytes one block of the derivation gives. */
  static final int LENGTH = 32;

  private final MessageDigest inner;
  private final MessageDigest outer;
  private final byte[] salt;

  KeyDerivation(Secret secret, byte[] salt) {
    byte[] password = secret.bytes();
    byte[] key = password.length > BLOCK ? sha256().digest(password) : password;
    this.inner = padded(key, 0x36);
    this.outer = padded(key, 0x5c);
    this.salt = salt;
  }

  /** The block with this number, counted from 1. */
  byte[] block(int number) {
    byte[] first = Arrays.copyOf(salt, salt.length + Integer.BYTES);
    ByteBuffer.wrap(first).putInt(salt.length, number);
    byte[] round = hmac(first);
    byte[] sum = round.clone();
    for (int i = 1; i < ROUNDS; i++) {
      round = hmac(round);
      for (int j = 0; j < LENGTH; j++) {
        sum[j] ^= round[j];
      }
    }
    return sum;
  }

  private byte[] hmac(byte[] message) {
    return copy(outer).digest(copy(inner).digest(message));
  }

  private static MessageDigest padded(byte[] key, int pad) {
    byte[] block = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      block[i] ^= (byte) pad;
    }
    MessageDigest digest = sha256();
    digest.update(block);
    return digest;
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
