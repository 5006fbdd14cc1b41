package io.jansible.modules.crypto;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** One attribute of a distinguished name: CN=example.com. */
record NameAttribute(ASN1ObjectIdentifier type, String value) {

  /**
   * An attribute whose type has a name or numbers.
   *
   * @throws CryptoException when there is no such type, or the value cannot stand there
   */
  static NameAttribute of(String type, String value) {
    NameAttribute attribute = new NameAttribute(ObjectNames.find(type), value);
    if (attribute.isCountry() && value.length() != 2) {
      throw new CryptoException("Country name must be a 2 character country code");
    }
    return attribute;
  }

  /** The attributes of a name in their order; those that stand together follow each other. */
  static List<NameAttribute> of(X500Name name) {
    List<NameAttribute> attributes = new ArrayList<>();
    for (RDN part : name.getRDNs()) {
      for (AttributeTypeAndValue attribute : part.getTypesAndValues()) {
        attributes.add(new NameAttribute(attribute.getType(), text(attribute.getValue())));
      }
    }
    return attributes;
  }

  /** A name whose parts have one attribute each. */
  static X500Name name(List<NameAttribute> attributes) {
    RDN[] parts = new RDN[attributes.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new RDN(attributes.get(i).encoded());
    }
    return new X500Name(parts);
  }

  AttributeTypeAndValue encoded() {
    return new AttributeTypeAndValue(type, string());
  }

  /** RFC 5280 fixes the kind of string for a few types; all others are UTF-8. */
  private ASN1Encodable string() {
    if (isCountry() || type.equals(BCStyle.SERIALNUMBER) || type.equals(BCStyle.DN_QUALIFIER)) {
      return new DERPrintableString(value);
    }
    return type.equals(BCStyle.EmailAddress) || type.equals(BCStyle.DC)
        ? new DERIA5String(value)
        : new DERUTF8String(value);
  }

  private boolean isCountry() {
    return type.equals(BCStyle.C) || type.equals(BCStyle.JURISDICTION_C);
  }

  private static String text(ASN1Encodable value) {
    return value instanceof ASN1String string ? string.getString() : value.toString();
  }
}
