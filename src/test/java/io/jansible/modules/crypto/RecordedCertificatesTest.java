package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates for which real Ansible's file, result and diff were recorded. */
class RecordedCertificatesTest {
  private static final Set<String> PATHS =
      Set.of("privatekey_path", "csr_path", "ownca_path", "ownca_privatekey_path");

  /** A random number, and what depends on it. */
  private static final List<String> RANDOM = List.of("serial_number", "fingerprints");

  private static final List<String> FILES =
      List.of("filename", "privatekey", "csr", "ca_cert", "ca_privatekey", "certificate");

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void inputs() throws Exception {
    Recorded.copyKeys(directory);
    Recorded.copyCertificates(directory);
    file = directory.resolve("x.crt");
  }

  @ParameterizedTest
  @MethodSource("made")
  void aCertificateIsTheSameAsRealAnsibles(Map<String, Object> recorded) throws Exception {
    Map<?, ?> options = (Map<?, ?>) recorded.get("options");
    ModuleCase task = task(options);
    ModuleCase.Run run = task.run();
    assertThat(run.changed()).as(String.valueOf(run.message())).isTrue();
    String made = Files.readString(file);
    assertThat(withoutSerialNumber(made))
        .isEqualTo(withoutSerialNumber((String) recorded.get("certificate")));
    assertThat(parse(made).isSignedBy(signer(options))).isTrue();
    assertThat(parse(made).serialNumber().bitLength()).isBetween(100, 159);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("0o600".equals(recorded.get("mode")) ? "rw-------" : "rw-r--r--");
    assertThat(without(run.result().values(), FILES, RANDOM))
        .isEqualTo(without(recorded.get("result"), FILES, RANDOM));
    assertThat(without(run.diffs().get(0).after(), RANDOM))
        .isEqualTo(without(recorded.get("facts"), RANDOM));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatRealAnsibleRefusesIsRefused(Map<String, Object> recorded) {
    ModuleCase.Run run = task((Map<?, ?>) recorded.get("options")).run();
    assertThat(run.failed()).isTrue();
    assertThat(run.message()).isNotBlank();
    assertThat(file).doesNotExist();
  }

  private static Certificate parse(String pem) {
    return Certificate.parse(pem.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ASN1Encodable> withoutSerialNumber(String pem) {
    ASN1Sequence content = parse(pem).content();
    List<ASN1Encodable> parts = new ArrayList<>(List.of(content.toArray()));
    parts.remove(1);
    return parts;
  }

  private static PublicKey signer(Map<?, ?> options) {
    if (options.get("privatekey_passphrase") != null) {
      return KeyReader.read(Recorded.bytes("keys/rsa-passphrase.pem"), "hunter2").publicKey();
    }
    boolean ownca = options.get("provider").equals("ownca");
    Object path = options.get(ownca ? "ownca_privatekey_path" : "privatekey_path");
    String fallback = ownca ? "keys/rsa.pem" : "keys/ed25519.pem";
    byte[] key = Recorded.bytes(path == null ? fallback : (String) path);
    return KeyReader.read(key, null).publicKey();
  }

  @SafeVarargs
  private static Map<Object, Object> without(Object map, List<String>... keys) {
    Map<Object, Object> rest = new LinkedHashMap<>((Map<?, ?>) map);
    for (List<String> some : keys) {
      rest.keySet().removeAll(some);
    }
    return rest;
  }

  private ModuleCase task(Map<?, ?> options) {
    ModuleCase task = ModuleCase.of(new X509CertificateModule(), directory).with("path", file);
    options.forEach(
        (name, value) ->
            task.with(
                (String) name, PATHS.contains(name) ? directory.resolve((String) value) : value));
    return task;
  }

  static Stream<Map<String, Object>> made() {
    return all().filter(recorded -> !recorded.containsKey("failed"));
  }

  static Stream<Map<String, Object>> refused() {
    return all().filter(recorded -> recorded.containsKey("failed"));
  }

  private static Stream<Map<String, Object>> all() {
    return Recorded.lines("certificates.jsonl").stream();
  }
}
