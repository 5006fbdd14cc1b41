package io.jansible.modules.crypto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a key may be used for, under the names of playbooks and of OpenSSL. */
final class KeyUsages {
  private record Usage(String name, String label, int bit) {}

  private static final List<Usage> ALL =
      List.of(
          new Usage("digitalSignature", "Digital Signature", KeyUsage.digitalSignature),
          new Usage("nonRepudiation", "Non Repudiation", KeyUsage.nonRepudiation),
          new Usage("keyEncipherment", "Key Encipherment", KeyUsage.keyEncipherment),
          new Usage("dataEncipherment", "Data Encipherment", KeyUsage.dataEncipherment),
          new Usage("keyAgreement", "Key Agreement", KeyUsage.keyAgreement),
          new Usage("keyCertSign", "Certificate Sign", KeyUsage.keyCertSign),
          new Usage("cRLSign", "CRL Sign", KeyUsage.cRLSign),
          new Usage("encipherOnly", "Encipher Only", KeyUsage.encipherOnly),
          new Usage("decipherOnly", "Decipher Only", KeyUsage.decipherOnly));

  private KeyUsages() {}

  /**
   * The usages with the given names or labels.
   *
   * @throws CryptoException when one is unknown, or means nothing without another
   */
  static KeyUsage parse(List<String> names) {
    int bits = 0;
    for (String name : names) {
      bits |= bit(name);
    }
    boolean only = (bits & (KeyUsage.encipherOnly | KeyUsage.decipherOnly)) != 0;
    if (only && (bits & KeyUsage.keyAgreement) == 0) {
      throw new CryptoException(
          "The key usages encipherOnly and decipherOnly need keyAgreement beside them");
    }
    return new KeyUsage(bits);
  }

  private static int bit(String name) {
    for (Usage usage : ALL) {
      if (usage.name.equals(name) || usage.label.equals(name)) {
        return usage.bit;
      }
    }
    throw new CryptoException("Unknown key usage \"" + name + "\"");
  }

  /** The labels in alphabetical order, as Ansible shows them. */
  static List<String> labels(KeyUsage usages) {
    List<String> labels = new ArrayList<>();
    for (Usage usage : ALL) {
      if (usages.hasUsages(usage.bit)) {
        labels.add(usage.label);
      }
    }
    Collections.sort(labels);
    return labels;
  }
}
