package io.jansible.modules.crypto;

/** When a certificate gets a subject key identifier that is computed from its key. */
enum KeyIdentifierPolicy {
  CREATE_IF_NOT_PROVIDED("create_if_not_provided"),
  ALWAYS_CREATE("always_create"),
  NEVER_CREATE("never_create");

  private final String text;

  KeyIdentifierPolicy(String text) {
    this.text = text;
  }

  /** The name as playbooks have it. */
  String text() {
    return text;
  }

  static KeyIdentifierPolicy of(String text) {
    for (KeyIdentifierPolicy policy : values()) {
      if (policy.text.equals(text)) {
        return policy;
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** Whether it is computed, when the request has one or not. */
  boolean creates(boolean provided) {
    return this == ALWAYS_CREATE || this == CREATE_IF_NOT_PROVIDED && !provided;
  }
}
