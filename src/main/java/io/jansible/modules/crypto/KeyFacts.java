package io.jansible.modules.crypto;

import java.util.LinkedHashMap;
import java.util.Map;

/** What Ansible's diffs tell of a private key file. */
final class KeyFacts {
  private KeyFacts() {}

  /**
   * The facts; empty without a file. A raw key tells nothing, because Ansible cannot read it there.
   *
   * @param key the key in the file, or null when it cannot be read
   */
  static Map<String, Object> of(byte[] file, PrivateKey key) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (file == null) {
      return facts;
    }
    boolean told = key != null && KeyFormat.of(file) != KeyFormat.RAW;
    facts.put("can_parse_key", told);
    facts.put("key_is_consistent", null);
    if (told) {
      facts.putAll(PublicKeyFacts.of(key.publicKey()));
      facts.put("type", key.type().text());
      facts.put("public_data", PublicKeyFacts.numbers(key.publicKey()));
    }
    return facts;
  }
}
