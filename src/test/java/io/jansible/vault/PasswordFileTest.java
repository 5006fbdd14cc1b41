package io.jansible.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.UserError;
import io.jansible.source.VaultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {
  @TempDir Path directory;

  @Test
  void aFilesPasswordHasNoBlanksAround() throws IOException {
    Path file = Files.writeString(directory.resolve("pw"), "\n  a b \r\n");
    assertThat(read(file, null)).isEqualTo(Secret.of("a b"));
  }

  @Test
  void aProgramPrintsIt() throws IOException {
    Path program = program("pw.sh", "echo \" $# printed \"");
    assertThat(read(program, "label")).isEqualTo(Secret.of(" 0 printed "));
  }

  @Test
  void aClientIsToldTheLabel() throws IOException {
    Path client = program("my-client.sh", "echo \"$*\"");
    assertThat(read(client, "prod")).isEqualTo(Secret.of("--vault-id prod"));
    assertThatThrownBy(() -> read(client, null)).hasMessageContaining("it is empty");
  }

  @Test
  void whatFailsIsTold() throws IOException {
    assertThatThrownBy(() -> read(program("a-client", "exit 2"), "prod"))
        .hasMessageContaining("did not find a secret for vault-id=prod");
    assertThatThrownBy(() -> read(program("b", "exit 2"), "prod"))
        .hasMessageContaining("returned non-zero (2)");
    assertThatThrownBy(() -> read(directory.resolve("none"), null))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("was not found");
    assertThatThrownBy(() -> read(directory, null)).hasMessageContaining("directory");
    Path empty = Files.writeString(directory.resolve("empty"), " \n");
    assertThatThrownBy(() -> read(empty, null)).hasMessageContaining("it is empty");
    Path broken = program("broken", "");
    Files.writeString(broken, "#!/no/such/program\n");
    assertThatThrownBy(() -> read(broken, null)).hasMessageContaining("cannot be run");
  }

  @Test
  void anEarlierPasswordDecryptsALaterFile() throws IOException {
    Identity first = new Identity("first", Secret.of("one"), "test");
    String vault = Vault.encrypt("two\n".getBytes(), first.secret(), null, null);
    Path file = Files.writeString(directory.resolve("pw"), vault);
    VaultFiles earlier = new VaultFiles(new Vault(List.of(first)));
    assertThat(new PasswordFile(file, null).read(earlier)).isEqualTo(Secret.of("two"));
  }

  private static Secret read(Path file, String label) {
    return new PasswordFile(file, label).read(VaultFiles.PLAIN);
  }

  private Path program(String name, String script) throws IOException {
    Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
