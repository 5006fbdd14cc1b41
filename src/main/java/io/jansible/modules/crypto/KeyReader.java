package io.jansible.modules.crypto;

import java.io.IOException;
import java.util.Enumeration;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.io.pem.PemObject;

/** Reads private keys in every format, encrypted or not. */
final class KeyReader {
  private static final String RSA = "RSA PRIVATE KEY";
  private static final String DSA = "DSA PRIVATE KEY";
  private static final String ECC = "EC PRIVATE KEY";
  private static final String PKCS8 = "PRIVATE KEY";
  private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
  static final List<String> LABELS = List.of(RSA, DSA, ECC, PKCS8, ENCRYPTED);

  private KeyReader() {}

  static boolean isTraditional(String label) {
    return label.equals(RSA) || label.equals(DSA) || label.equals(ECC);
  }

  /**
   * Reads a PEM file.
   *
   * @param passphrase null or empty when there is none
   * @throws CryptoException when it cannot be read, or when it is encrypted and there is no
   *     passphrase, or the other way round
   */
  static PrivateKey read(byte[] file, String passphrase) {
    boolean given = passphrase != null && !passphrase.isEmpty();
    try {
      PemObject block = Pem.read(file, LABELS);
      if (KeyCipher.isEncrypted(block) != given) {
        throw new CryptoException("Wrong or empty passphrase provided for private key");
      }
      return new PrivateKey(parse(block.getType(), KeyCipher.decrypted(block, passphrase)));
    } catch (CryptoException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Damaged structures make BouncyCastle throw whatever it comes upon.
      throw new CryptoException(
          "Wrong passphrase provided for private key, or private key cannot be parsed: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Reads the bytes of a key; both kinds of 32 bytes are possible keys of either type.
   *
   * @param wanted the type that 32 bytes are taken for, Ed25519 otherwise
   */
  static PrivateKey readRaw(byte[] file, KeyType wanted) {
    return new PrivateKey(
        switch (file.length) {
          case X448PrivateKeyParameters.KEY_SIZE -> new X448PrivateKeyParameters(file);
          case Ed448PrivateKeyParameters.KEY_SIZE -> new Ed448PrivateKeyParameters(file);
          case Ed25519PrivateKeyParameters.KEY_SIZE ->
              wanted == KeyType.X25519
                  ? new X25519PrivateKeyParameters(file)
                  : new Ed25519PrivateKeyParameters(file);
          default -> throw new CryptoException("no key has " + file.length + " bytes");
        });
  }

  private static AsymmetricKeyParameter parse(String label, byte[] content) throws IOException {
    return switch (label) {
      case RSA -> rsa(RSAPrivateKey.getInstance(content));
      case DSA -> dsa(ASN1Sequence.getInstance(content));
      case ECC -> ecc(ECPrivateKey.getInstance(content));
      default -> pkcs8(PrivateKeyInfo.getInstance(content));
    };
  }

  private static AsymmetricKeyParameter pkcs8(PrivateKeyInfo info) throws IOException {
    boolean rsa =
        info.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    return rsa
        ? rsa(RSAPrivateKey.getInstance(info.parsePrivateKey()))
        : named(PrivateKeyFactory.createKey(info));
  }

  private static AsymmetricKeyParameter ecc(ECPrivateKey key) throws IOException {
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject());
    return named(PrivateKeyFactory.createKey(new PrivateKeyInfo(algorithm, key)));
  }

  private static AsymmetricKeyParameter rsa(RSAPrivateKey key) {
    return new RSAPrivateCrtKeyParameters(
        key.getModulus(),
        key.getPublicExponent(),
        key.getPrivateExponent(),
        key.getPrime1(),
        key.getPrime2(),
        key.getExponent1(),
        key.getExponent2(),
        key.getCoefficient(),
        true);
  }

  /** OpenSSL's form: 0, p, q, g, public, private. */
  private static AsymmetricKeyParameter dsa(ASN1Sequence sequence) throws IOException {
    Enumeration<?> numbers = sequence.getObjects();
    numbers.nextElement();
    ASN1Integer p = ASN1Integer.getInstance(numbers.nextElement());
    ASN1Integer q = ASN1Integer.getInstance(numbers.nextElement());
    ASN1Integer g = ASN1Integer.getInstance(numbers.nextElement());
    numbers.nextElement();
    ASN1Integer x = ASN1Integer.getInstance(numbers.nextElement());
    DSAParameter parameters = new DSAParameter(p.getValue(), q.getValue(), g.getValue());
    return PrivateKeyFactory.createKey(
        new PrivateKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa, parameters), x));
  }

  /** Curves without a name are refused, as Ansible's library does. */
  private static AsymmetricKeyParameter named(AsymmetricKeyParameter key) throws IOException {
    if (key instanceof ECPrivateKeyParameters ec
        && !(ec.getParameters() instanceof ECNamedDomainParameters)) {
      throw new IOException("its elliptic curve has no name");
    }
    return key;
  }
}
