package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/**
 * Plans certificates from requests.
 *
 * @param request null for a certificate that says nothing
 */
record CertificatePlanner(
    SigningRequest request,
    KeyIdentifierPolicy policy,
    String digest,
    Instant notBefore,
    Instant notAfter) {

  /**
   * A certificate that is signed with its own key.
   *
   * @throws CryptoException when the key cannot sign with the digest
   */
  CertificatePlan selfSigned(PrivateKey key) {
    SignatureScheme scheme = SignatureScheme.of(key.type(), digest);
    X500Name name = request == null ? new X500Name(new RDN[0]) : request.subject();
    PublicKey publicKey = key.publicKey();
    return new CertificatePlan(
        name,
        name,
        publicKey,
        request == null ? publicKey : request.publicKey(),
        extensions(publicKey),
        notBefore,
        notAfter,
        CertificatePlan.newSerialNumber(),
        key,
        scheme);
  }

  /**
   * A certificate that an authority signs.
   *
   * @param identify whether it names the authority's key, instead of what the request has for it
   * @throws CryptoException when the key is not the authority's, or cannot sign with the digest
   */
  CertificatePlan signedBy(Certificate authority, PrivateKey key, boolean identify) {
    if (!authority.publicKey().equals(key.publicKey())) {
      throw new CryptoException("The CA private key does not belong to the CA certificate");
    }
    SignatureScheme scheme = SignatureScheme.of(key.type(), digest);
    PublicKey publicKey = request.publicKey();
    Map<ASN1ObjectIdentifier, Extension> extensions = extensions(publicKey);
    if (identify) {
      extensions.remove(Extension.authorityKeyIdentifier);
      byte[] identifier = identifierOf(authority);
      put(extensions, Extension.authorityKeyIdentifier, new AuthorityKeyIdentifier(identifier));
    }
    return new CertificatePlan(
        authority.subject(),
        request.subject(),
        publicKey,
        publicKey,
        extensions,
        notBefore,
        notAfter,
        CertificatePlan.newSerialNumber(),
        key,
        scheme);
  }

  /** Those of the request, and the key's identifier after them where it is to be computed. */
  private Map<ASN1ObjectIdentifier, Extension> extensions(PublicKey key) {
    Map<ASN1ObjectIdentifier, Extension> extensions =
        CertificatePlan.byType(request == null ? null : request.extensions());
    if (policy.creates(extensions.containsKey(Extension.subjectKeyIdentifier))) {
      extensions.remove(Extension.subjectKeyIdentifier);
      put(extensions, Extension.subjectKeyIdentifier, new SubjectKeyIdentifier(key.identifier()));
    }
    return extensions;
  }

  private static byte[] identifierOf(Certificate authority) {
    Extensions extensions = authority.extensions();
    Extension own =
        extensions == null ? null : extensions.getExtension(Extension.subjectKeyIdentifier);
    return own == null
        ? authority.publicKey().identifier()
        : SubjectKeyIdentifier.getInstance(own.getParsedValue()).getKeyIdentifier();
  }

  private static void put(
      Map<ASN1ObjectIdentifier, Extension> extensions,
      ASN1ObjectIdentifier type,
      ASN1Encodable value) {
    try {
      byte[] der = value.toASN1Primitive().getEncoded("DER");
      extensions.put(type, new Extension(type, false, new DEROctetString(der)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
