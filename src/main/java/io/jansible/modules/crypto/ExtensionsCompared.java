package io.jansible.modules.crypto;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.NameConstraints;

/** Whether a request that is there asks for the same extensions as the task. */
final class ExtensionsCompared {
  /** Those that a task can ask for; a request with any others is left alone. */
  private static final List<ASN1ObjectIdentifier> KNOWN =
      List.of(
          Extension.subjectAlternativeName,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.basicConstraints,
          RequestedExtensions.TLS_FEATURE,
          Extension.nameConstraints,
          Extension.subjectKeyIdentifier,
          Extension.authorityKeyIdentifier,
          Extension.cRLDistributionPoints);

  private ExtensionsCompared() {}

  static boolean isSame(Extensions one, Extensions other) {
    for (ASN1ObjectIdentifier type : KNOWN) {
      if (!Objects.equals(comparable(one, type), comparable(other, type))) {
        return false;
      }
    }
    return true;
  }

  /** An extension as a value that is equal to another in which only an order differs. */
  private static Object comparable(Extensions extensions, ASN1ObjectIdentifier type) {
    Extension extension = extensions == null ? null : extensions.getExtension(type);
    return extension == null ? null : List.of(extension.isCritical(), value(extension));
  }

  private static Object value(Extension extension) {
    ASN1Encodable value = extension.getParsedValue();
    if (extension.getExtnId().equals(Extension.subjectAlternativeName)) {
      return setOf(GeneralNames.getInstance(value).getNames());
    } else if (extension.getExtnId().equals(Extension.extendedKeyUsage)) {
      return setOf(ExtendedKeyUsage.getInstance(value).getUsages());
    } else if (extension.getExtnId().equals(Extension.nameConstraints)) {
      NameConstraints constraints = NameConstraints.getInstance(value);
      return List.of(
          setOf(constraints.getPermittedSubtrees()), setOf(constraints.getExcludedSubtrees()));
    }
    return value.toASN1Primitive();
  }

  private static Set<Object> setOf(Object[] elements) {
    return elements == null ? Set.of() : new HashSet<>(Arrays.asList(elements));
  }
}
