package io.jansible.modules.crypto;

import java.io.IOException;

/** The ways in which a private key can be written. */
enum KeyFormat {
  /** OpenSSL's older forms, one for each of RSA, DSA and ECC. */
  PKCS1("pkcs1"),
  PKCS8("pkcs8"),
  /** Nothing but the bytes of the key. */
  RAW("raw");

  private final String text;

  KeyFormat(String text) {
    this.text = text;
  }

  /** The name as playbooks have it. */
  String text() {
    return text;
  }

  static KeyFormat of(String text) {
    for (KeyFormat format : values()) {
      if (format.text.equals(text)) {
        return format;
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** What {@code auto} stands for. */
  static KeyFormat usual(KeyType type) {
    return type.hasTraditionalForm() ? PKCS1 : PKCS8;
  }

  boolean fits(KeyType type) {
    return switch (this) {
      case PKCS1 -> type.hasTraditionalForm();
      case PKCS8 -> true;
      case RAW -> type.hasRawForm();
    };
  }

  /** The format of a file, by its first PEM block that is a private key. */
  static KeyFormat of(byte[] file) {
    try {
      return KeyReader.isTraditional(Pem.read(file, KeyReader.LABELS).getType()) ? PKCS1 : PKCS8;
    } catch (IOException e) {
      return RAW;
    }
  }
}
