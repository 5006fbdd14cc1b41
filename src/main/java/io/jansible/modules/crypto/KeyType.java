package io.jansible.modules.crypto;

/** The kinds of asymmetric keys, under Ansible's names. */
enum KeyType {
  RSA("RSA"),
  DSA("DSA"),
  ECC("ECC"),
  ED25519("Ed25519"),
  ED448("Ed448"),
  X25519("X25519"),
  X448("X448");

  private final String text;

  KeyType(String text) {
    this.text = text;
  }

  /** The name as playbooks and results have it. */
  String text() {
    return text;
  }

  static KeyType of(String text) {
    for (KeyType type : values()) {
      if (type.text.equals(text)) {
        return type;
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** Whether OpenSSL's older form of its own exists (BEGIN RSA PRIVATE KEY). */
  boolean hasTraditionalForm() {
    return this == RSA || this == DSA || this == ECC;
  }

  /** Whether the key can be written as nothing but its bytes. */
  boolean hasRawForm() {
    return !hasTraditionalForm();
  }

  /** Whether requests and certificates can be signed with it. */
  boolean signs() {
    return this != X25519 && this != X448;
  }

  /** Whether signing takes a message digest first. */
  boolean signsDigests() {
    return hasTraditionalForm();
  }
}
