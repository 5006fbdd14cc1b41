package io.jansible.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleSpellingTest {
  @ParameterizedTest
  @CsvSource({
    "file, file",
    "ansible.builtin.file, file",
    "ansible.legacy.file, file",
    "community.crypto.file, community.crypto.file",
    "openssl_csr, openssl_csr",
    "community.crypto.openssl_csr, openssl_csr",
    "ansible.builtin.openssl_csr, openssl_csr",
    "ansible.legacy.openssl_certificate, openssl_certificate",
    "community.crypto.x509_certificate, x509_certificate",
    "ansible.builtin.x509_certificate, ansible.builtin.x509_certificate",
    "community.general.ping, community.general.ping"
  })
  void aModuleIsKnownUnderTheNamesOfRealAnsible(String name, String plain) {
    assertThat(ModuleSpelling.plain(name)).isEqualTo(plain);
  }
}
