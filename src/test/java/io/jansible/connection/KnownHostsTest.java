package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {
  @TempDir Path directory;
  private final KnownHostsFiles files = new KnownHostsFiles();

  private KnownHosts read(String text) throws IOException {
    Path file = directory.resolve("known_hosts");
    Files.writeString(file, text);
    return files.read(List.of(directory.resolve("none"), file));
  }

  @Test
  void hostsAreNamesPatternsAndPorts() throws IOException {
    KnownHosts known =
        read(
            """
            # a comment

            web,192.0.2.1 ssh-rsa AAAA comment
            *.example,!db.example ssh-rsa BBBB
            [web]:2222 ssh-rsa CCCC
            not a key
            web ssh-rsa *
            """);

    assertThat(known.about("web")).extracting(KnownHosts.Line::number).containsExactly(3);
    assertThat(known.about("192.0.2.1")).hasSize(1);
    assertThat(known.about("x.example")).extracting(KnownHosts.Line::number).containsExactly(4);
    assertThat(known.about("db.example")).isEmpty();
    assertThat(known.about("[web]:2222")).extracting(KnownHosts.Line::number).containsExactly(5);
  }

  @Test
  void withoutALineAboutThePortThoseAboutTheHostCount() throws IOException {
    assertThat(read("web ssh-rsa AAAA\n").about("[web]:2222")).hasSize(1);
  }

  /** Lines that OpenSSH's ssh-keygen -H wrote. */
  @Test
  void namesMayBeHashed() throws IOException {
    String line = "|1|BxmIUvb3+iXk5Rmj8fWIjLCPzwc=|eG75/5meH+Yu7SLz8uwm054KQPg= ssh-ed25519 AAAA\n";

    assertThat(read(line).about("10.99.0.22")).hasSize(1);
    assertThat(read(line).about("10.99.0.21")).isEmpty();
    assertThat(read("|1|x|y ssh-rsa AAAA\n|1|z ssh-rsa AAAA\n").about("web")).isEmpty();
  }

  @Test
  void aHashedNameIsFoundAgain() throws IOException {
    String name = HostField.hashed("web");

    assertThat(read(name + " ssh-rsa AAAA\n").about("web")).hasSize(1);
  }

  @Test
  void markersAreKept() throws IOException {
    KnownHosts known = read("@cert-authority *.example ssh-rsa AAAA\n@revoked * ssh-rsa BBBB\n");

    assertThat(known.about("web.example"))
        .extracting(KnownHosts.Line::marker)
        .containsExactly("@cert-authority", "@revoked");
    assertThat(known.needsCertificate("web.example")).isFalse();
    assertThat(read("@cert-authority * ssh-rsa AAAA\n").needsCertificate("web")).isTrue();
    assertThat(known.needsCertificate("nobody.invalid")).isFalse();
  }

  @Test
  void linesAreReadOnceUntilTheFileChanges() throws IOException {
    KnownHosts.Line first = read("web ssh-rsa AAAA\n").lines().get(0);

    List<Path> file = List.of(directory.resolve("known_hosts"));
    assertThat(files.read(file).lines().get(0)).isSameAs(first);
    files.add(file.get(0), "db", false, "ssh-rsa", new byte[] {1});
    assertThat(files.read(file).about("db")).hasSize(1);
    Files.delete(file.get(0));
    assertThat(files.read(file).lines()).isEmpty();
  }
}
