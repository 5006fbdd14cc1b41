package io.jansible.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every shell of this machine does with requests: sh, and dash, bash and busybox if there. */
@ParameterizedClass
@MethodSource("shells")
class LocalShellTest {
  private static final Duration SILENCE = Duration.ofMillis(50);

  @TempDir Path directory;

  @Parameter String program;

  private FramedShell shell;

  static List<String> shells() {
    var shells = new ArrayList<String>();
    for (String each : List.of("/bin/sh", "/bin/dash", "/bin/bash", "/bin/busybox")) {
      if (Files.isExecutable(Path.of(each))) {
        shells.add(each);
      }
    }
    return shells;
  }

  private FramedShell shell() {
    if (shell == null) {
      shell = new FramedShell(new LocalMachine(), Become.NONE, executable(), SILENCE);
    }
    return shell;
  }

  private String executable() {
    if (!program.endsWith("busybox")) {
      return program;
    }
    try {
      Path ash =
          Files.writeString(directory.resolve("ash"), "#!/bin/sh\nexec busybox ash \"$@\"\n");
      Files.setPosixFilePermissions(ash, PosixFilePermissions.fromString("rwx------"));
      return ash.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() {
    if (shell != null) {
      shell.close();
    }
  }

  private Reply run(Request request, boolean tidy) {
    return shell().run(tidy ? request : request.contained());
  }

  private Reply contained(String script) {
    return contained(Request.of(script));
  }

  private Reply contained(Request request) {
    return shell().run(request.contained());
  }

  /** Whether a process is there and not one that ended and is not yet waited for. */
  static boolean isRunning(Path pidFile) {
    String pid = read(pidFile).strip();
    try {
      return !Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
    } catch (IOException e) {
      boolean told = Files.exists(Path.of("/proc/self"));
      return !told && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsStatusOutputAndErrorApart(boolean tidy) {
    Reply reply = run(Request.of("echo out; echo err >&2; exit 7"), tidy);

    assertThat(reply.status()).isEqualTo(7);
    assertThat(reply.outputText()).isEqualTo("out\n");
    assertThat(reply.errorText()).isEqualTo("err\n");
    assertThat(reply.timedOut()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void scriptsDoNotDisturbEachOther(boolean tidy) {
    run(Request.of("cd /; umask 000; set -e; x=1; exec >/dev/null; false"), tidy);
    run(Request.of("echo 'not closed"), tidy);
    run(Request.of("kill -9 $$ 2>/dev/null & exit 3; }"), true);

    assertThat(run(Request.of("echo \"$x\"; umask; pwd"), tidy).outputText())
        .isEqualTo("\n" + shell().run("umask").outputText() + shell().traits().directory() + "\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void carriesEveryByte(boolean tidy) {
    byte[] bytes = new byte[3_000_000];
    new Random(1).nextBytes(bytes);

    Reply reply = run(Request.of("cat").withInput(Content.of(bytes)), tidy);

    assertThat(Arrays.equals(reply.output(), bytes)).isTrue();
  }

  @Test
  void scriptsAndArgumentsMayHoldAnyCharacter() {
    var text = new StringBuilder();
    for (char c = 1; c < 0x250; c++) {
      text.append(c);
    }
    text.append("\u8349\ud83d\ude00 '\n\n\\\\");
    String script =
        "printf '%s|' \"$@\" "
            + Quote.word(text.toString())
            + " # "
            + text.toString().replace("\n", "");

    Reply first = run(Request.of(script, text.toString(), "", "b c"), true);
    Reply again = run(Request.of(script, "x"), true);
    Reply large = run(Request.of(script + "#".repeat(10_000), "y"), true);

    assertThat(first.outputText()).isEqualTo(text + "||b c|" + text + "|");
    assertThat(again.outputText()).isEqualTo("x|" + text + "|");
    assertThat(large.outputText()).isEqualTo("y|" + text + "|");
  }

  @Test
  void argumentsMayBeManyAndScriptsLong() {
    String[] words = new String[3000];
    Arrays.setAll(words, i -> "word " + i + "\n");

    Request request = Request.of("echo $#; printf %s \"$3000\" \"${3000}\"", words);

    assertThat(shell().run(request).outputText()).isEqualTo("3000\nword 2\n000word 2999\n");
    assertThat(shell().run(request).outputText()).isEqualTo("3000\nword 2\n000word 2999\n");
  }

  @Test
  void functionsAreSentOnceAndKept() {
    Path log = directory.resolve("log");
    String definition = "echo defined >>" + log + "; f() { printf '%s, ' \"$1\"; }\n";
    String large = "g() { f g; }\n#" + "x".repeat(10_000) + "\n";

    Reply first = run(Request.of("f one").using(definition), true);
    Reply second = run(Request.of("f two; g").using(definition, large), false);
    Reply third = run(Request.of("f three").using(definition).after("f and; "), true);

    assertThat(first.outputText() + second.outputText() + third.outputText())
        .isEqualTo("one, two, g, and, three, ");
    assertThat(read(log)).isEqualTo("defined\n");
  }

  @Test
  void aShellThatStartsAnewLearnsItsFunctionsAgain() {
    Request request = Request.of("f").using("f() { echo here; }\n");
    shell().run(request);
    assertThatThrownBy(() -> run(Request.of("kill -9 $$"), true))
        .isInstanceOf(ConnectionException.class);

    assertThat(shell().run(request).outputText()).isEqualTo("here\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void inputThatIsNotReadIsDropped(boolean tidy) {
    byte[] requestLike = "x t - 0 1 0 0\necho wrong\n".repeat(100_000).getBytes(UTF_8);

    Reply reply = run(Request.of("read -r line; exit 4").withInput(Content.of(requestLike)), tidy);

    assertThat(reply.status()).isEqualTo(4);
    assertThat(run(Request.of("echo right; cat"), tidy).outputText()).isEqualTo("right\n");
  }

  @Test
  void lateOutputOfALeftProcessGoesNowhere() {
    Path gate = directory.resolve("gate");
    Path late = directory.resolve("late");
    assertThat(shell().run("mkfifo " + gate + " " + late).ok()).isTrue();

    String left = "(trap '' PIPE; read -r x <%s; echo late; echo late >&2; echo done >%s) &";
    Reply first = run(Request.of(left.formatted(gate, late) + " echo now"), false);
    Reply second = run(Request.of("echo >" + gate + "; cat " + late), true);

    assertThat(first.outputText()).isEqualTo("now\n");
    assertThat(second.errorText()).isEmpty();
    assertThat(second.outputText()).isEqualTo("done\n");
  }

  @Test
  void outputOfWhatWasLeftBehindCounts() {
    Path gate = directory.resolve("gate");
    shell = new FramedShell(new LocalMachine(), Become.NONE, executable(), Duration.ofDays(1));
    String left = "mkfifo %1$s; (read -r x <%1$s; echo late; echo late >&2) & echo >%1$s";

    Reply reply = contained(left.formatted(gate));

    assertThat(reply.outputText()).isEqualTo("late\n");
    assertThat(reply.errorText()).isEqualTo("late\n");
  }

  @Test
  void whatHoldsNoOutputIsNotWaitedFor() {
    Path pid = directory.resolve("pid");
    shell = new FramedShell(new LocalMachine(), Become.NONE, executable(), Duration.ofDays(1));

    Reply reply = contained("sleep 600 >/dev/null 2>&1 & echo $! >" + pid + "; echo on");

    assertThat(reply.outputText()).isEqualTo("on\n");
    assertThat(isRunning(pid)).isTrue();
    assertThat(contained("kill -9 $(cat " + pid + ")").ok()).isTrue();
  }

  @Test
  void aSignalIsNotAnExitStatus() {
    Reply killed = contained("echo out; echo err >&2; exec sh -c 'kill -9 $$'");
    Reply ended = contained("sh -c 'kill -9 $$'; exit 137");

    assertThat(killed.status()).isEqualTo(-9);
    assertThat(killed.outputText()).isEqualTo("out\n");
    assertThat(killed.errorText()).isEqualTo("err\n");
    assertThat(contained("exec sh -c 'kill -15 $$'").status()).isEqualTo(-15);
    assertThat(ended.status()).isEqualTo(137);
    assertThat(contained("exit 255").status()).isEqualTo(255);
  }

  @Test
  void aScriptMayKillItsParent() {
    Reply reply = contained("exec sh -c 'kill -9 $PPID; echo out'");

    assertThat(reply.status()).isEqualTo(137);
    assertThat(reply.outputText()).isEqualTo("out\n");
    assertThat(contained("echo on").outputText()).isEqualTo("on\n");
  }

  @Test
  void scriptsHearTheSignalOfCtrlC() {
    Request request = Request.of("exec sh -c 'kill -INT $$; echo survived'");

    // Where this process was started deaf to it, all are.
    assertThat(contained(request).outputText()).isEqualTo(run(request, true).outputText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec >&- 2>&-; cat; exit 3",
        "exec <&-; exit 3",
        "trap 'exit 4' EXIT; set -eu; cd /; umask 777; exec sh -c 'exit 3'",
        "i=0; while [ $i -lt 200 ]; do sleep 0 & i=$((i+1)); done; exit 3",
      })
  void oddEndsAreEnds(String script) {
    Request request = Request.of(script).withInput(Content.of("x c - 0 1 0 0\necho wrong\n"));

    assertThat(contained(request).status()).isEqualTo(3);
    assertThat(contained("echo on; cat").outputText()).isEqualTo("on\n");
  }

  @Test
  void theMarksOfOthersAreOutput() {
    String marks = "jansible-shell-e1\njansible-1-1e0\njansible-1-1d\nx c - 0 1 0 0\n";

    Reply reply = contained("printf %s '" + marks + "'; printf %s '" + marks + "' >&2");

    assertThat(reply.outputText()).isEqualTo(marks);
    assertThat(reply.errorText()).isEqualTo(marks);
  }

  @Test
  void inputIsNeverInAFile() {
    Request look = Request.of("ls -A ${TMPDIR:-/tmp} | grep -c \"$1\"; cat", "jansible-");

    Reply reply = contained(look.withInput(Content.of("secret")));

    assertThat(reply.outputText()).endsWith("\nsecret");
    assertThat(reply.outputText()).isEqualTo(contained(look).outputText() + "secret");
  }

  @Test
  void aScriptThatTakesTooLongIsKilledWithItsChildren() throws IOException {
    Path pids = directory.resolve("pids");
    Request request =
        Request.of("echo begun; sh -c 'echo $$; exec sleep 600' >" + pids + " & wait")
            .withTimeout(Duration.ofMillis(300));

    Reply reply = shell().run(request);

    assertThat(reply.timedOut()).isTrue();
    assertThat(reply.ok()).isFalse();
    assertThat(reply.outputText()).isEqualTo("begun\n");
    assertThat(isRunning(pids)).isFalse();
  }

  @Test
  void closingStopsWhatRuns() throws Exception {
    Path pid = directory.resolve("pid");
    var begun = new CountDownLatch(1);
    var sink =
        new ByteArrayOutputStream() {
          @Override
          public void write(byte[] bytes, int offset, int length) {
            begun.countDown();
          }
        };
    var failures = new ArrayList<Exception>();
    var runner =
        new Thread(
            () -> {
              try {
                shell()
                    .run(
                        Request.of("echo $$; sh -c 'echo $$ >" + pid + "; echo; exec sleep 600'")
                            .withSink(sink));
              } catch (ConnectionException e) {
                failures.add(e);
              }
            });
    runner.start();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    shell().close();
    runner.join(10_000);

    assertThat(failures).hasSize(1);
    assertThat(isRunning(pid)).isFalse();
    assertThat(shell().run("echo again").outputText()).isEqualTo("again\n");
  }

  @Test
  void outputCanBeSeenWhileTheScriptRuns() {
    Path gate = directory.resolve("gate");
    var heard =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            try {
              if (!Files.exists(gate)) {
                Files.createFile(gate);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };

    Reply reply =
        shell()
            .run(
                Request.of("echo one; until [ -e " + gate + " ]; do sleep 0.01; done; echo two")
                    .withSink(heard));

    assertThat(heard.toString(UTF_8)).isEqualTo("one\ntwo\n");
    assertThat(reply.output()).isEmpty();
  }

  @Test
  void aFileThatBecomesShorterIsSaidAndTheShellGoesOn() {
    Content shrinking =
        new Content() {
          @Override
          public long size() {
            return 100_000;
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(new byte[10]);
          }
        };

    assertThatThrownBy(() -> run(Request.of("cat >/dev/null").withInput(shrinking), true))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("shorter");
    assertThat(shell().run("echo on").outputText()).isEqualTo("on\n");
  }

  @Test
  void aLostShellIsAConnectionErrorAndStartsAnew() {
    assertThatThrownBy(() -> run(Request.of("kill -9 $$"), true))
        .isInstanceOf(ConnectionException.class);
    assertThat(shell().run("echo on").outputText()).isEqualTo("on\n");
  }

  @Test
  void knowsTheMachine() {
    Traits traits = shell().traits();

    assertThat(traits.system()).isEqualTo(run(Request.of("uname -s"), true).outputText().strip());
    assertThat(traits.user()).isEqualTo(System.getProperty("user.name"));
    assertThat(traits.home()).isEqualTo(System.getenv("HOME"));
    assertThat(traits.has("stat")).isTrue();
    assertThat(traits.path("stat").map(Path::of)).hasValueSatisfying(p -> assertThat(p).exists());
    assertThat(traits.has("no-such-tool")).isFalse();
  }
}
