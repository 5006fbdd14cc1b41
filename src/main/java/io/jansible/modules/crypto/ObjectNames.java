package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * The names of object identifiers (CN, commonName, serverAuth), as OpenSSL has them. The table is
 * searched as it is: a run needs a handful of its thousand lines.
 */
final class ObjectNames {
  private static final String TABLE = read();

  private ObjectNames() {}

  /**
   * The object with a short or long name, or an identifier in numbers.
   *
   * @throws CryptoException when there is none
   */
  static ASN1ObjectIdentifier find(String name) {
    int at = indexOfName(name);
    if (at >= 0) {
      int line = TABLE.lastIndexOf('\n', at) + 1;
      return new ASN1ObjectIdentifier(TABLE.substring(line, TABLE.indexOf('\t', line)));
    }
    ASN1ObjectIdentifier numbers = ASN1ObjectIdentifier.tryFromID(name);
    if (numbers == null) {
      throw new CryptoException("Cannot find OID for \"" + name + "\"");
    }
    return numbers;
  }

  private static int indexOfName(String name) {
    String field = "\t" + name;
    int at = TABLE.indexOf(field);
    while (at >= 0 && "\t\n".indexOf(TABLE.charAt(at + field.length())) < 0) {
      at = TABLE.indexOf(field, at + 1);
    }
    return name.isEmpty() ? -1 : at;
  }

  /** The long name (commonName), or the numbers when it has no name. */
  static String longName(ASN1ObjectIdentifier identifier) {
    String[] fields = fields(identifier);
    return fields.length == 0 ? identifier.getId() : fields[fields.length == 1 ? 0 : 1];
  }

  /** The short name (CN), or the numbers when it has no name. */
  static String shortName(ASN1ObjectIdentifier identifier) {
    String[] fields = fields(identifier);
    return fields.length == 0 ? identifier.getId() : fields[0];
  }

  private static String[] fields(ASN1ObjectIdentifier identifier) {
    String start = "\n" + identifier.getId() + "\t";
    int at = TABLE.indexOf(start);
    return at < 0
        ? new String[0]
        : TABLE.substring(at + start.length(), TABLE.indexOf('\n', at + 1)).split("\t");
  }

  private static String read() {
    try (InputStream in = ObjectNames.class.getResourceAsStream("object-names.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
