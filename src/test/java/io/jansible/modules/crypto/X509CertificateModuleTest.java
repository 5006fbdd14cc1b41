package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.DirectoryController;
import io.jansible.module.ModuleCase;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An authority and a server, from nothing: the tutorial's way. */
class X509CertificateModuleTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"RSA, RSA", "ECC, Ed25519", "Ed25519, ECC"})
  void aServersCertificateIsTrustedByWhoTrustsTheAuthority(String authority, String server)
      throws Exception {
    makeAuthority(authority);
    makeKey("etcd1", server);
    request("etcd1", "etcd1")
        .with("key_usage", List.of("digitalSignature"))
        .with("extended_key_usage", List.of("serverAuth"))
        .with("subject_alt_name", List.of("IP:10.99.1.11", "IP:127.0.0.1"))
        .thrice();
    ModuleCase.Thrice runs = signed("etcd1").thrice();
    assertThat(runs.real().result().values())
        .containsOnlyKeys(
            "changed",
            "filename",
            "privatekey",
            "csr",
            "ca_cert",
            "ca_privatekey",
            "notBefore",
            "notAfter",
            "serial_number")
        .containsEntry("notBefore", "20260301102030Z")
        .containsEntry("notAfter", "20360227102030Z")
        .containsEntry("ca_cert", path("ca.crt").toString());
    validate("etcd1", "ca");
  }

  /** The judgement of the JDK, which is not the library that made the certificates. */
  private void validate(String certificate, String authority) throws Exception {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    X509Certificate leaf = read(factory, certificate);
    X509Certificate anchor = read(factory, authority);
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(DirectoryController.NOW.plusSeconds(60)));
    CertPath path = factory.generateCertPath(List.of(leaf));
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
    assertThat(anchor.getBasicConstraints()).isEqualTo(1);
    assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
    assertThat(leaf.getVersion()).isEqualTo(3);
    assertThat(leaf.getKeyUsage()).startsWith(true, false);
    assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(leaf.getSubjectAlternativeNames())
        .containsExactly(List.of(7, "10.99.1.11"), List.of(7, "127.0.0.1"));
    assertThat(leaf.getSubjectX500Principal().getName()).isEqualTo("CN=etcd1");
    assertThat(leaf.getIssuerX500Principal().getName()).isEqualTo("CN=ca,O=Etcd CA");
  }

  private X509Certificate read(CertificateFactory factory, String name) throws Exception {
    try (InputStream in = Files.newInputStream(path(name + ".crt"))) {
      return (X509Certificate) factory.generateCertificate(in);
    }
  }

  @Test
  void aCertificateSaysNothingWithoutARequest() throws Exception {
    makeKey("a", "Ed25519");
    ModuleCase.Thrice runs = selfSigned("a").thrice();
    Certificate certificate = Certificate.parse(Files.readAllBytes(path("a.crt")));
    assertThat(NameAttribute.of(certificate.subject())).isEmpty();
    assertThat(runs.real().get("serial_number"))
        .isEqualTo(PublicKeyFacts.number(certificate.serialNumber()));
    assertThat(runs.again().get("serial_number")).isEqualTo(runs.real().get("serial_number"));
    assertThat(runs.check().get("serial_number")).isNotNull();
  }

  @Test
  void theContentIsReturnedAndABackupIsKept() throws Exception {
    makeKey("a", "Ed25519");
    ModuleCase task = selfSigned("a").with("return_content", true).with("backup", true);
    assertThat(task.check().get("certificate")).isNull();
    ModuleCase.Run first = task.run();
    assertThat(first.get("certificate")).isEqualTo(Files.readString(path("a.crt")));
    assertThat(first.result().values()).doesNotContainKey("backup_file");
    ModuleCase.Run second = task.with("force", true).run();
    assertThat(Path.of((String) second.get("backup_file")))
        .hasContent((String) first.get("certificate"));
  }

  @Test
  void aCertificateIsRemoved() throws Exception {
    makeKey("a", "Ed25519");
    selfSigned("a").run();
    ModuleCase absent = certificate("a").with("state", "absent");
    assertThat(absent.thrice().real().result().values())
        .containsOnlyKeys("changed", "filename", "privatekey", "csr");
    assertThat(path("a.crt")).doesNotExist();
  }

  @Test
  void providersThatAreNotThereAreRefusedByName() {
    for (String provider : List.of("acme", "entrust")) {
      assertThat(certificate("a").with("provider", provider).run().message())
          .isEqualTo("provider " + provider + " is not supported; there are selfsigned and ownca");
    }
    assertThat(certificate("a").with("acme_chain", true).run().message())
        .isEqualTo(
            "acme_chain is not supported: the provider acme is not;"
                + " there are selfsigned and ownca");
  }

  @Test
  void aKeysPassphraseIsNotTold() throws Exception {
    key("a", "Ed25519").with("passphrase", "correct horse").run();
    ModuleCase.Run wrong = selfSigned("a").with("privatekey_passphrase", "battery staple").run();
    assertThat(wrong.failed()).isTrue();
    assertThat(wrong.result().values().toString()).doesNotContain("staple");
    assertThat(selfSigned("a").with("privatekey_passphrase", "correct horse").run().changed())
        .isTrue();
  }

  private void makeAuthority(String type) {
    makeKey("ca", type);
    request("ca", "ca")
        .with("organization_name", "Etcd CA")
        .with("basic_constraints", List.of("CA:TRUE", "pathlen:1"))
        .with("basic_constraints_critical", true)
        .with("key_usage", List.of("keyCertSign", "digitalSignature"))
        .thrice();
    selfSigned("ca").with("csr_path", path("ca.csr")).thrice();
  }

  private void makeKey(String name, String type) {
    key(name, type).run();
  }

  private ModuleCase key(String name, String type) {
    return ModuleCase.of(new OpensslPrivatekeyModule(), directory)
        .with("path", path(name + ".key"))
        .with("type", type)
        .with("size", 2048L)
        .with("curve", "secp256r1");
  }

  private ModuleCase request(String name, String commonName) {
    return ModuleCase.of(new OpensslCsrModule(), directory)
        .with("path", path(name + ".csr"))
        .with("privatekey_path", path(name + ".key"))
        .with("common_name", commonName);
  }

  private ModuleCase selfSigned(String name) {
    return certificate(name)
        .with("provider", "selfsigned")
        .with("privatekey_path", path(name + ".key"));
  }

  private ModuleCase signed(String name) {
    return certificate(name)
        .with("provider", "ownca")
        .with("csr_path", path(name + ".csr"))
        .with("ownca_path", path("ca.crt"))
        .with("ownca_privatekey_path", path("ca.key"));
  }

  private ModuleCase certificate(String name) {
    return ModuleCase.of(new X509CertificateModule(), directory).with("path", path(name + ".crt"));
  }

  private Path path(String name) {
    return directory.resolve(name);
  }
}
