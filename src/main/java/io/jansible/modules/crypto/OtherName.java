package io.jansible.modules.crypto;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.encoders.Hex;

/**
 * An alternative name of a kind of one's own: {@code OID;UTF8:text}, or {@code OID;0c:01:61}, the
 * DER bytes. A tag may stand before: {@code OID;EXPLICIT:0,UTF8:text}.
 */
final class OtherName {
  private OtherName() {}

  /**
   * The ASN.1 structure of a text.
   *
   * @throws CryptoException with the reason when it cannot be read
   */
  static ASN1Sequence parse(String text) {
    int semicolon = text.indexOf(';');
    if (semicolon < 0) {
      throw new CryptoException("it must have the form otherName:OID;UTF8:TEXT or OID;HEX:HEX");
    }
    ASN1ObjectIdentifier type = ASN1ObjectIdentifier.tryFromID(text.substring(0, semicolon));
    if (type == null) {
      throw new CryptoException("\"" + text.substring(0, semicolon) + "\" is no OID");
    }
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(type);
    parts.add(new DERTaggedObject(true, 0, value(text.substring(semicolon + 1))));
    return new DERSequence(parts);
  }

  /** Writes the structure with its value as hexadecimal DER. */
  static String write(ASN1Sequence name) throws IOException {
    ASN1TaggedObject value = ASN1TaggedObject.getInstance(name.getObjectAt(1));
    byte[] der = value.getExplicitBaseObject().toASN1Primitive().getEncoded("DER");
    return name.getObjectAt(0) + ";" + Fingerprint.colons(der);
  }

  private static ASN1Encodable value(String text) {
    if (text.matches("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2})*")) {
      return der(text);
    }
    int comma = text.indexOf(',');
    boolean tagged = text.startsWith("EXPLICIT:") || text.startsWith("IMPLICIT:");
    String typeAndValue = tagged && comma > 0 ? text.substring(comma + 1) : text;
    if (!typeAndValue.startsWith("UTF8:")) {
      throw new CryptoException("only values of the form UTF8:TEXT are supported");
    }
    ASN1Encodable value = new DERUTF8String(typeAndValue.substring("UTF8:".length()));
    return tagged ? tagged(text.substring(0, comma), value) : value;
  }

  /** {@code EXPLICIT:5A}: the tag's number, then its class, context-specific if none is there. */
  private static ASN1Encodable tagged(String modifier, ASN1Encodable value) {
    int colon = modifier.indexOf(':');
    String number = modifier.substring(colon + 1);
    int tagClass =
        switch (number.isEmpty() ? ' ' : number.charAt(number.length() - 1)) {
          case 'U' -> BERTags.UNIVERSAL;
          case 'A' -> BERTags.APPLICATION;
          case 'P' -> BERTags.PRIVATE;
          default -> BERTags.CONTEXT_SPECIFIC;
        };
    try {
      int tag = Integer.parseInt(number.replaceFirst("[UAPC]$", ""));
      return new DERTaggedObject(modifier.startsWith("EXPLICIT"), tagClass, tag, value);
    } catch (IllegalArgumentException e) {
      throw new CryptoException("\"" + modifier + "\" is no tag", e);
    }
  }

  private static ASN1Encodable der(String text) {
    try {
      return ASN1Primitive.fromByteArray(Hex.decode(text.replace(":", "")));
    } catch (IOException | DecoderException e) {
      throw new CryptoException("its bytes are no DER value: " + e.getMessage(), e);
    }
  }
}
