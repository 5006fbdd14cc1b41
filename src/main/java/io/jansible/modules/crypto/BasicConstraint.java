package io.jansible.modules.crypto;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;

/** Whether a certificate is an authority's, as playbooks write it: CA:TRUE, pathlen:1. */
final class BasicConstraint {
  private static final String AUTHORITY = "CA:";
  private static final String LENGTH = "pathlen:";

  private BasicConstraint() {}

  /**
   * Reads the words.
   *
   * @throws CryptoException when one is unknown
   */
  static BasicConstraints parse(List<String> words) {
    boolean authority = false;
    Integer length = null;
    for (String word : words) {
      if (word.startsWith(AUTHORITY)) {
        authority = isTrue(word.substring(AUTHORITY.length()));
      } else if (word.startsWith(LENGTH)) {
        length = length(word.substring(LENGTH.length()));
      } else {
        throw new CryptoException("Unknown basic constraint \"" + word + "\"");
      }
    }
    if (length != null && !authority) {
      throw new CryptoException("The basic constraint pathlen needs CA:TRUE beside it");
    }
    return length == null ? new BasicConstraints(authority) : new BasicConstraints(length);
  }

  private static boolean isTrue(String value) {
    return switch (value) {
      case "TRUE" -> true;
      case "FALSE" -> false;
      default ->
          throw new CryptoException("Unknown basic constraint value \"" + value + "\" for CA");
    };
  }

  private static int length(String value) {
    try {
      return Integer.parseUnsignedInt(value.strip());
    } catch (NumberFormatException e) {
      throw new CryptoException("Cannot parse path length constraint \"" + value + "\"", e);
    }
  }

  static List<String> write(BasicConstraints constraints) {
    List<String> words = new ArrayList<>();
    words.add(constraints.isCA() ? "CA:TRUE" : "CA:FALSE");
    if (constraints.getPathLenConstraint() != null) {
      words.add(LENGTH + constraints.getPathLenConstraint());
    }
    return words;
  }
}
