package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;

/** X.509's general names as playbooks write them: DNS:example.com, IP:127.0.0.1, email:me@home. */
final class AlternativeName {
  private AlternativeName() {}

  /**
   * Reads names.
   *
   * @param what what the names are for, as the operator reads it in a message
   * @throws CryptoException with the name that cannot be read
   */
  static List<GeneralName> parseAll(List<String> texts, String what) {
    List<GeneralName> names = new ArrayList<>();
    for (String text : texts) {
      names.add(parse(text, what));
    }
    return names;
  }

  private static GeneralName parse(String text, String what) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new CryptoException(
          "Cannot parse " + what + " \"" + text + "\" (forgot \"DNS:\" prefix?)");
    }
    GeneralName name;
    try {
      name = ofKind(text.substring(0, colon), text.substring(colon + 1));
    } catch (CryptoException e) {
      throw new CryptoException("Cannot parse " + what + " \"" + text + "\": " + e.getMessage(), e);
    }
    if (name == null) {
      throw new CryptoException(
          "Cannot parse "
              + what
              + " \""
              + text
              + "\" (known are email:, URI:, DNS:, RID:, IP:, dirName: and otherName:)");
    }
    return name;
  }

  private static GeneralName ofKind(String kind, String value) {
    return switch (kind) {
      case "DNS" -> string(GeneralName.dNSName, Idna.toAscii(value));
      case "email" -> string(GeneralName.rfc822Name, email(value));
      case "URI" -> string(GeneralName.uniformResourceIdentifier, uri(value));
      case "IP" -> new GeneralName(GeneralName.iPAddress, new DEROctetString(ip(value)));
      case "RID" -> new GeneralName(GeneralName.registeredID, identifier(value));
      case "dirName" -> new GeneralName(GeneralName.directoryName, DistinguishedName.parse(value));
      case "otherName" -> new GeneralName(GeneralName.otherName, OtherName.parse(value));
      default -> null;
    };
  }

  private static GeneralName string(int kind, String value) {
    try {
      return new GeneralName(kind, new DERIA5String(value, true));
    } catch (IllegalArgumentException e) {
      throw new CryptoException("it has characters beyond ASCII", e);
    }
  }

  private static String email(String value) {
    int at = value.lastIndexOf('@');
    if (value.isEmpty() || value.indexOf('@') != at || value.matches(".*[<>\\s].*")) {
      throw new CryptoException("Invalid rfc822name value");
    }
    return value.substring(0, at + 1) + Idna.toAscii(value.substring(at + 1));
  }

  /** Scheme and host are the same in lower case, and are written so. */
  private static String uri(String value) {
    int host = value.indexOf("://") + 3;
    if (host < 3) {
      return value;
    }
    int end = host;
    while (end < value.length() && "/?#".indexOf(value.charAt(end)) < 0) {
      if (value.charAt(end++) == '@') {
        host = end;
      }
    }
    String name = value.substring(host, end).toLowerCase(Locale.ROOT);
    int scheme = value.indexOf(':');
    return value.substring(0, scheme).toLowerCase(Locale.ROOT)
        + value.substring(scheme, host)
        + Idna.toAscii(name)
        + value.substring(end);
  }

  private static byte[] ip(String value) {
    if (value.indexOf('/') >= 0) {
      return IpAddress.parseNetwork(value);
    }
    byte[] address = IpAddress.parse(value);
    if (address == null) {
      throw new CryptoException("'" + value + "' does not appear to be an IPv4 or IPv6 address");
    }
    return address;
  }

  private static ASN1ObjectIdentifier identifier(String value) {
    ASN1ObjectIdentifier identifier = ASN1ObjectIdentifier.tryFromID(value);
    if (identifier == null) {
      throw new CryptoException("\"" + value + "\" is no OID");
    }
    return identifier;
  }

  /** Writes a name as Ansible shows it. */
  static String write(GeneralName name) {
    return switch (name.getTagNo()) {
      case GeneralName.dNSName -> "DNS:" + ((ASN1String) name.getName()).getString();
      case GeneralName.rfc822Name -> "email:" + ((ASN1String) name.getName()).getString();
      case GeneralName.uniformResourceIdentifier ->
          "URI:" + ((ASN1String) name.getName()).getString();
      case GeneralName.iPAddress ->
          "IP:" + IpAddress.text(ASN1OctetString.getInstance(name.getName()).getOctets());
      case GeneralName.registeredID -> "RID:" + name.getName();
      case GeneralName.directoryName ->
          "dirName:" + DistinguishedName.write(X500Name.getInstance(name.getName()));
      case GeneralName.otherName -> "otherName:" + otherName(name);
      default -> name.toString();
    };
  }

  private static String otherName(GeneralName name) {
    try {
      return OtherName.write(ASN1Sequence.getInstance(name.getName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
