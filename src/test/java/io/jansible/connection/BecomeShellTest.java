package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shells behind programs that ask for a password as sudo and su do. */
class BecomeShellTest {
  /** Asks up to three times, as sudo -S does; then runs what follows -u USER. */
  private static final String SUDO =
      """
      #!/bin/sh
      prompt=
      while [ "$1" != -u ]; do
        if [ "$1" = -p ]; then prompt=$2; shift; fi
        shift
      done
      shift 2
      if [ "$prompt" ]; then
        for try in 1 2 3; do
          printf %s "$prompt" >&2
          IFS= read -r word || exit 1
          if [ "$word" = right ]; then JUDGED=$try exec "$@"; fi
          echo 'Sorry, try again.' >&2
        done
        echo 'sudo: 3 incorrect password attempts' >&2
      else
        echo 'sudo: a password is required' >&2
      fi
      exit 1
      """;

  /** Asks once, as su does; then runs the word after -c. */
  private static final String SU =
      """
      #!/bin/sh
      printf 'Password: ' >&2
      IFS= read -r word
      if [ "$word" = right ]; then exec sh -c "$3"; fi
      echo 'su: Authentication failure' >&2
      exit 1
      """;

  /** Asks nobody. */
  private static final String OPEN = "#!/bin/sh\nshift 3\nexec \"$@\"\n";

  @TempDir Path directory;
  private FramedShell shell;

  private FramedShell shell(String method, String program, String password) throws IOException {
    Path file = Files.writeString(directory.resolve(method), program);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    String flags = program.equals(OPEN) ? "-n" : null;
    var become = new Become(method, "other", file.toString(), flags, password);
    shell = new FramedShell(new LocalMachine(), become, "/bin/sh");
    return shell;
  }

  @AfterEach
  void close() {
    if (shell != null) {
      shell.close();
    }
  }

  @Test
  void theRightPasswordOpensTheShell() throws IOException {
    assertThat(shell("sudo", SUDO, "right").run("echo in; echo $JUDGED").outputText())
        .isEqualTo("in\n1\n");
    assertThat(shell("su", SU, "right").run("cat; echo in").outputText()).isEqualTo("in\n");
  }

  @Test
  void aWrongPasswordIsSaidAndTriedOnce() throws IOException {
    assertThatThrownBy(() -> shell("sudo", SUDO, "wrong").run("true"))
        .isInstanceOf(BecomeException.class)
        .hasMessage("Incorrect sudo password");
    assertThatThrownBy(() -> shell("su", SU, "wrong").run("true"))
        .isInstanceOf(BecomeException.class)
        .hasMessage("Incorrect su password");
  }

  @Test
  void aMissingPasswordIsSaid() throws IOException {
    assertThatThrownBy(() -> shell("sudo", SUDO, null).run("true"))
        .isInstanceOf(BecomeException.class)
        .hasMessage("Missing sudo password");
    assertThatThrownBy(() -> shell("su", SU, null).run("true"))
        .isInstanceOf(BecomeException.class)
        .hasMessage("Missing su password");
  }

  @Test
  void aPasswordThatNobodyAsksForIsDropped() throws IOException {
    assertThat(
            shell(
                    "sudo",
                    OPEN.replace("shift 3", "while [ \"$1\" != -u ]; do shift; done; shift 2"),
                    "unused")
                .run("echo in; cat")
                .outputText())
        .isEqualTo("in\n");
    assertThat(shell.run("set").outputText()).doesNotContain("unused");
  }

  @Test
  void aProgramThatWantsATerminalIsToldThatThereIsNone() throws IOException {
    String program = "#!/bin/sh\necho 'sudo: sorry, you must have a tty to run sudo' >&2\nexit 1\n";

    assertThatThrownBy(() -> shell("sudo", program, null).run("true"))
        .isInstanceOf(BecomeException.class)
        .hasMessageContaining("on a terminal only");
  }

  @Test
  void aProgramThatIsNotThereIsSaid() {
    var become = new Become("sudo", "other", directory.resolve("none").toString(), null, null);
    try (var none = new FramedShell(new LocalMachine(), become, "/bin/sh")) {
      assertThatThrownBy(() -> none.run("true"))
          .isInstanceOf(BecomeException.class)
          .hasMessageContaining("none");
    }
  }
}
