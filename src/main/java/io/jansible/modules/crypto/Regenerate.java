package io.jansible.modules.crypto;

/** In which cases a private key that is there may be replaced, under Ansible's names. */
enum Regenerate {
  NEVER,
  FAIL,
  PARTIAL_IDEMPOTENCE,
  FULL_IDEMPOTENCE,
  ALWAYS;

  /** The name as playbooks have it. */
  String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Regenerate of(String text) {
    for (Regenerate regenerate : values()) {
      if (regenerate.text().equals(text)) {
        return regenerate;
      }
    }
    throw new IllegalArgumentException(text);
  }
}
