package io.jansible.modules.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A distinguished name as one text: {@code CN=example,O=Firm} or {@code /CN=example/O=Firm}. As RFC
 * 4514 has it the last part comes first in the name, and Ansible reads the form with slashes
 * likewise. A plus sign does not part attributes for Ansible.
 */
final class DistinguishedName {
  private static final String SPECIAL = ",+<>;\"";

  private final byte[] text;
  private final byte separator;
  private int at;

  private DistinguishedName(String text, char separator) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    this.separator = (byte) separator;
  }

  /**
   * Reads a name.
   *
   * @throws CryptoException with the place that cannot be read
   */
  static X500Name parse(String text) {
    List<NameAttribute> attributes =
        text.startsWith("/")
            ? new DistinguishedName(text.substring(1), '/').attributes()
            : new DistinguishedName(text, ',').attributes();
    Collections.reverse(attributes);
    return NameAttribute.name(attributes);
  }

  /**
   * Reads one attribute: {@code CN=example}.
   *
   * @throws CryptoException with the place that cannot be read
   */
  static NameAttribute parseAttribute(String text) {
    DistinguishedName reader = new DistinguishedName(text, '\0');
    return reader.attribute();
  }

  /** Writes a name as RFC 4514 has it. */
  static String write(X500Name name) {
    List<String> parts = new ArrayList<>();
    for (RDN part : name.getRDNs()) {
      List<String> attributes = new ArrayList<>();
      for (NameAttribute attribute : NameAttribute.of(new X500Name(new RDN[] {part}))) {
        attributes.add(ObjectNames.shortName(attribute.type()) + "=" + escape(attribute.value()));
      }
      parts.add(String.join("+", attributes));
    }
    Collections.reverse(parts);
    return String.join(",", parts);
  }

  private static String escape(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean edge = i == 0 || i == value.length() - 1;
      if (SPECIAL.indexOf(c) >= 0 || c == '\\' || c == ' ' && edge || c == '#' && i == 0) {
        text.append('\\');
      }
      text.append(c);
    }
    return text.toString();
  }

  private List<NameAttribute> attributes() {
    List<NameAttribute> attributes = new ArrayList<>();
    while (at < text.length) {
      attributes.add(attribute());
      if (at < text.length && ++at == text.length) {
        throw new CryptoException("it ends where another part should follow");
      }
    }
    return attributes;
  }

  private NameAttribute attribute() {
    int start = at;
    while (at < text.length && text[at] != '=' && text[at] != separator) {
      at++;
    }
    String type = new String(text, start, at - start, StandardCharsets.UTF_8).strip();
    if (at == text.length || text[at] != '=' || type.isEmpty()) {
      String rest = new String(text, start, text.length - start, StandardCharsets.UTF_8);
      throw new CryptoException("\"" + rest + "\" does not start with TYPE=");
    }
    at++;
    return NameAttribute.of(type, value());
  }

  private String value() {
    while (at < text.length && text[at] == ' ') {
      at++;
    }
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    boolean hexadecimal = at < text.length && text[at] == '#';
    if (hexadecimal) {
      at++;
    }
    while (at < text.length && text[at] != separator) {
      if (hexadecimal) {
        value.write(hexadecimalPair());
      } else if (text[at] == '\\') {
        at++;
        value.write(escaped());
      } else {
        value.write(text[at++]);
      }
    }
    return value.toString(StandardCharsets.UTF_8);
  }

  private int escaped() {
    if (at == text.length) {
      throw new CryptoException("a backslash is its last character");
    }
    return Character.digit(text[at], 16) >= 0 ? hexadecimalPair() : text[at++];
  }

  private int hexadecimalPair() {
    int high = at + 1 < text.length ? Character.digit(text[at], 16) : -1;
    int low = high >= 0 ? Character.digit(text[at + 1], 16) : -1;
    if (low < 0) {
      throw new CryptoException("two hexadecimal digits must follow each other");
    }
    at += 2;
    return high << 4 | low;
  }
}
