package io.jansible.modules.crypto;

import java.util.LinkedHashMap;
import java.util.Map;

/** What Ansible's diffs tell of a request file. */
final class RequestFacts {
  private RequestFacts() {}

  /** The facts; empty without a file. */
  static Map<String, Object> of(byte[] file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (file == null) {
      return facts;
    }
    facts.put("can_parse_csr", false);
    try {
      facts.putAll(of(SigningRequest.parse(file)));
    } catch (CryptoException e) {
      // A diff shows what can be read; that this cannot be is what it says.
    }
    return facts;
  }

  private static Map<String, Object> of(SigningRequest request) {
    Map<String, Object> facts = new LinkedHashMap<>(ExtensionFacts.ofRequest(request.extensions()));
    facts.putAll(PublicKeyFacts.of(request.publicKey()));
    facts.put("public_key_type", PublicKeyFacts.type(request.publicKey()));
    facts.put("public_key_data", PublicKeyFacts.numbers(request.publicKey()));
    facts.put("subject", NameFacts.byName(request.subject()));
    facts.put("subject_ordered", NameFacts.ordered(request.subject()));
    facts.put("signature_valid", request.isSignedByItsKey());
    facts.put("can_parse_csr", true);
    return facts;
  }
}
