package io.jansible.modules.crypto;

/**
 * The private key that a task asks for, and what becomes of one that is there.
 *
 * @param size the size of an RSA or DSA key
 * @param curve the curve of an ECC key, otherwise null
 * @param passphrase null for none
 * @param format the format to write, or null for the usual one of the type
 * @param anyFormat whether a key that is there may have any format
 * @param convert whether a key in another format is converted instead of replaced
 */
record KeyWish(
    KeyType type,
    int size,
    Curve curve,
    String passphrase,
    KeyFormat format,
    boolean anyFormat,
    boolean convert,
    Regenerate regenerate) {

  /** What is to be done. */
  enum Action {
    KEEP,
    GENERATE,
    CONVERT
  }

  /** A file and the key in it; null when there is none or it cannot be read. */
  record Present(byte[] file, PrivateKey key) {}

  /** Reads the key of a file, which may be null. */
  Present read(byte[] file) {
    if (file == null) {
      return new Present(null, null);
    }
    try {
      return new Present(file, readKey(file));
    } catch (CryptoException e) {
      return new Present(file, null);
    }
  }

  private PrivateKey readKey(byte[] file) {
    if (KeyFormat.of(file) != KeyFormat.RAW) {
      return KeyReader.read(file, passphrase);
    }
    if (passphrase != null && !passphrase.isEmpty()) {
      throw new CryptoException("a raw key has no passphrase");
    }
    return KeyReader.readRaw(file, type);
  }

  /**
   * Decides.
   *
   * @throws CryptoException when the key would have to be replaced and may not be
   */
  Action decide(Present present) {
    if (present.file() == null || regenerate == Regenerate.ALWAYS) {
      return Action.GENERATE;
    }
    if (present.key() == null) {
      return generateOrFail(
          regenerate == Regenerate.FULL_IDEMPOTENCE,
          "Unable to read the key: it is broken, or has another passphrase or none",
          "full_idempotence");
    }
    boolean otherFormat = !anyFormat && KeyFormat.of(present.file()) != formatOf(present.key());
    if (regenerate != Regenerate.NEVER) {
      boolean may = regenerate != Regenerate.FAIL;
      if (!isSameKind(present.key())) {
        return generateOrFail(
            may, "Key has wrong type and/or size", "partial_idempotence, full_idempotence");
      }
      if (otherFormat && !convert) {
        return generateOrFail(
            may,
            "Key has wrong format (format_mismatch: convert would convert it)",
            "partial_idempotence, full_idempotence");
      }
    }
    return otherFormat && convert ? Action.CONVERT : Action.KEEP;
  }

  private static Action generateOrFail(boolean may, String problem, String modes) {
    if (may) {
      return Action.GENERATE;
    }
    throw new CryptoException(
        problem
            + ". Will not proceed. To make a new key, set `regenerate` to "
            + modes
            + " or always, or `force` to true.");
  }

  private boolean isSameKind(PrivateKey key) {
    if (key.type() != type) {
      return false;
    }
    return switch (type) {
      case RSA, DSA -> key.size() == size;
      case ECC -> key.publicKey().curve() == curve;
      default -> true;
    };
  }

  /** The format in which a key is written. */
  private KeyFormat formatOf(PrivateKey key) {
    return format != null ? format : KeyFormat.usual(key.type());
  }

  /**
   * The content of a key file.
   *
   * @throws CryptoException when this kind of key cannot be written so
   */
  byte[] write(PrivateKey key) {
    return KeyWriter.write(key, formatOf(key), passphrase);
  }
}
