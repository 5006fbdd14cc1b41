package io.jansible.modules.crypto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;

/** What Ansible's diffs tell of a distinguished name. */
final class NameFacts {
  private NameFacts() {}

  /** The attributes by long name; of several with one name the last. */
  static Map<String, Object> byName(X500Name name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (NameAttribute attribute : NameAttribute.of(name)) {
      facts.put(ObjectNames.longName(attribute.type()), attribute.value());
    }
    return facts;
  }

  /** Pairs of long name and value. */
  static List<Object> ordered(X500Name name) {
    List<Object> facts = new ArrayList<>();
    for (NameAttribute attribute : NameAttribute.of(name)) {
      facts.add(List.of(ObjectNames.longName(attribute.type()), attribute.value()));
    }
    return facts;
  }
}
