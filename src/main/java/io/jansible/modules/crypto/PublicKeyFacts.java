package io.jansible.modules.crypto;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/** What Ansible's diffs tell of a public key. */
final class PublicKeyFacts {
  private PublicKeyFacts() {}

  /** PEM text and fingerprint. */
  static Map<String, Object> of(PublicKey key) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("public_key", key.pem());
    facts.put("public_key_fingerprints", Map.of("sha256", Fingerprint.sha256(key.der())));
    return facts;
  }

  static String type(PublicKey key) {
    return key.type() == null ? "unknown" : key.type().text();
  }

  /** The numbers of the key; none for those that are nothing but bytes. */
  static Map<String, Object> numbers(PublicKey key) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    if (key.type() == null || !key.type().hasTraditionalForm()) {
      return numbers;
    }
    AsymmetricKeyParameter parameters = key.parameters();
    if (parameters instanceof RSAKeyParameters rsa) {
      numbers.put("size", (long) rsa.getModulus().bitLength());
      numbers.put("modulus", number(rsa.getModulus()));
      numbers.put("exponent", number(rsa.getExponent()));
    } else if (parameters instanceof DSAPublicKeyParameters dsa) {
      numbers.put("size", (long) dsa.getParameters().getP().bitLength());
      numbers.put("p", number(dsa.getParameters().getP()));
      numbers.put("q", number(dsa.getParameters().getQ()));
      numbers.put("g", number(dsa.getParameters().getG()));
      numbers.put("y", number(dsa.getY()));
    } else if (parameters instanceof ECPublicKeyParameters ec) {
      Curve curve = key.curve();
      numbers.put("curve", curve == null ? null : curve.text());
      numbers.put("x", number(ec.getQ().getAffineXCoord().toBigInteger()));
      numbers.put("y", number(ec.getQ().getAffineYCoord().toBigInteger()));
      numbers.put(
          "exponent_size",
          (long) (curve == null ? ec.getParameters().getN().bitLength() : curve.size()));
    }
    return numbers;
  }

  /** A number of a result: it is long where that is enough. */
  static Number number(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }
}
