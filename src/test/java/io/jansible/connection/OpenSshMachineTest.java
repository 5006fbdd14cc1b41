package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell through an ssh command; here a program that only looks like it. */
class OpenSshMachineTest {
  @TempDir Path directory;
  private final TestLogin login = new TestLogin();

  private String whoAnswers(String program, String password, Become become) throws IOException {
    Path ssh = Files.writeString(directory.resolve("ssh"), "#!/bin/sh\n" + program);
    Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
    login.host = "192.0.2.1";
    login.port = 2222;
    login.password = password;
    login.identity = Path.of("/my key");
    login.checking = false;
    login.arguments = List.of("-o", "ProxyCommand=nc %h %p");
    var machine = new OpenSshMachine(login.settings(), List.of("proxycommand"), ssh.toString());
    try (machine;
        var shell = new FramedShell(machine, become, "/bin/sh")) {
      return shell.run("echo here; cat").outputText();
    }
  }

  @Test
  void theCommandGetsTheArgumentsThenTheSettings() throws IOException {
    Path seen = directory.resolve("seen");
    String program =
        "printf '%s\\n' \"$@\" >" + seen + "; for last; do :; done; exec sh -c \"$last\"\n";

    assertThat(whoAnswers(program, null, Become.NONE)).isEqualTo("here\n");
    assertThat(Files.readString(seen).replace("\n-o\n", " -o "))
        .startsWith(
            "-o\nControlMaster=no -o ProxyCommand=nc %h %p -o StrictHostKeyChecking=no -o Port=2222"
                + " -o IdentityFile=\"/my key\" -o KbdInteractiveAuthentication=no"
                + " -o PasswordAuthentication=no -o User=me -o ConnectTimeout=10\n--\n192.0.2.1\n");
  }

  @Test
  void secretsAreToldByAnotherProgramWhichKnowsNoHostKeys() throws IOException {
    String program =
        """
        case "$*" in *s3cret*) exit 9;; esac
        [ "$($SSH_ASKPASS "me@node's password: ")" = s3cret ] || exit 255
        [ "$($SSH_ASKPASS "Enter passphrase for key '/my key': ")" = s3cret-too ] || exit 255
        [ "$($SSH_ASKPASS 'Are you sure (yes/no/[fingerprint])? ')" = no ] || exit 255
        for last; do :; done
        exec sh -c "$last"
        """;
    login.passphrase = "s3cret-too";

    assertThat(whoAnswers(program, "s3cret", Become.NONE)).isEqualTo("here\n");
  }

  @Test
  void aPassphraseAloneIsNoPassword() throws IOException {
    String program =
        """
        case "$*" in *PasswordAuthentication=no*NumberOfPasswordPrompts=1*) ;; *) exit 255;; esac
        [ "$($SSH_ASKPASS "Enter passphrase for key '/my key': ")" = s3cret ] || exit 255
        for last; do :; done
        exec sh -c "$last"
        """;
    login.passphrase = "s3cret";

    assertThat(whoAnswers(program, null, Become.NONE)).isEqualTo("here\n");
  }

  @Test
  void itsFailureIsToldWithTheReasonForIt() {
    for (Become become : List.of(Become.NONE, new Become("sudo", "root", null, null, "x"))) {
      assertThatThrownBy(() -> whoAnswers("echo 'ssh: no way' >&2; exit 255\n", null, become))
          .isInstanceOf(ConnectionException.class)
          .hasMessage("Failed to connect to the host via ssh: ssh: no way")
          .extracting(e -> ((ConnectionException) e).hint())
          .asString()
          .contains("proxycommand");
    }
  }
}
