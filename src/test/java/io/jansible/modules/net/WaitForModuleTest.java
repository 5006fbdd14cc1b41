package io.jansible.modules.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.DirectoryController;
import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitForModuleTest {
  @TempDir Path directory;

  @Test
  void aFileThatIsThereIsToldOf() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "one\ntwo 22\n");
    ModuleCase.Run run =
        waitFor().with("path", file).with("search_regex", "^two (?P<n>\\d)(x)?").run();
    assertThat(run.failed()).isFalse();
    assertThat(run.get("match_groups")).isEqualTo(Arrays.asList("2", null));
    assertThat(run.get("match_groupdict")).isEqualTo(Map.of("n", "2"));
    assertThat(run.get("state")).isEqualTo("file");
    assertThat(run.get("elapsed")).isEqualTo(0L);
    assertThat(run.inspections()).isEqualTo(1);
  }

  @Test
  void aFileThatAppearsIsWaitedFor() {
    Path file = directory.resolve("file");
    DirectoryController controller =
        new DirectoryController(directory)
            .meanwhile(slept -> write(file, slept.toSeconds() < 8 ? "not yet" : "now ready"));
    ModuleCase.Run run =
        waitFor()
            .controller(controller)
            .with("path", file)
            .with("search_regex", "ready")
            .with("sleep", 4L)
            .with("delay", 1L)
            .roundTrips(9)
            .run();
    assertThat(run.failed()).isFalse();
    assertThat(run.get("elapsed")).isEqualTo(9L);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void tellsWhatDidNotHappenInTime() {
    Path none = directory.resolve("none");
    ModuleCase task = waitFor().with("path", none).with("timeout", 3L).roundTrips(3);
    ModuleCase.Run run = task.run();
    assertThat(run.message()).isEqualTo("Timeout when waiting for file " + none);
    assertThat(run.get("elapsed")).isEqualTo(3L);
    assertThat(task.with("msg", "Too late").run().message()).isEqualTo("Too late");
    assertThat(waitFor().with("path", none).with("state", "absent").run().failed()).isFalse();
    assertThat(
            waitFor()
                .with("path", directory)
                .with("state", "absent")
                .with("timeout", 1L)
                .run()
                .message())
        .isEqualTo("Timeout when waiting for " + directory + " to be absent.");
  }

  @Test
  void knowsAnOpenPortFromAClosedOne() throws IOException {
    long port;
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      port = server.getLocalPort();
      assertThat(waitFor().with("port", port).run().get("port")).isEqualTo(port);
      assertThat(
              waitFor()
                  .with("port", port)
                  .with("state", "stopped")
                  .with("timeout", 1L)
                  .run()
                  .message())
          .isEqualTo("Timeout when waiting for 127.0.0.1:" + port + " to stop.");
    }
    assertThat(waitFor().with("port", port).with("timeout", 1L).run().message())
        .isEqualTo("Timeout when waiting for 127.0.0.1:" + port);
    assertThat(waitFor().with("port", port).with("state", "stopped").run().failed()).isFalse();
  }

  @Test
  void hearsWhatAPortSays() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      Thread greeter = new Thread(() -> greet(server));
      greeter.start();
      ModuleCase.Run run =
          waitFor().with("port", (long) server.getLocalPort()).with("search_regex", "^220 ").run();
      assertThat(run.failed()).isFalse();
      assertThat(run.get("search_regex")).isEqualTo("^220 ");
    }
  }

  private static void greet(ServerSocket server) {
    try (Socket client = server.accept();
        OutputStream out = client.getOutputStream()) {
      out.write("hello\n220 ready\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPortIsDrainedWhenItsConnectionsEnd() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        Socket client = new Socket("127.0.0.1", server.getLocalPort());
        Socket accepted = server.accept()) {
      ModuleCase task =
          waitFor()
              .with("port", (long) server.getLocalPort())
              .with("state", "drained")
              .with("timeout", 1L);
      assertThat(client.isConnected() && accepted.isConnected()).isTrue();
      assertThat(task.run().message()).endsWith(" to drain");
      assertThat(task.with("exclude_hosts", List.of("127.0.0.1")).run().failed()).isFalse();
      assertThat(
              task.with("active_connection_states", List.of("SYN_SENT"))
                  .with("exclude_hosts", List.of("10.0.0.1"))
                  .run()
                  .failed())
          .isFalse();
    }
  }

  @Test
  void withoutAConditionItSleeps() {
    DirectoryController controller = new DirectoryController(directory);
    ModuleCase.Run run = waitFor().controller(controller).with("timeout", 7L).run();
    assertThat(controller.slept()).isEqualTo(Duration.ofSeconds(7));
    assertThat(run.get("elapsed")).isEqualTo(7L);
  }

  @Test
  void refusesWhatDoesNotGoTogether() {
    assertThat(waitFor().with("port", 1L).with("path", "/x").run().message())
        .isEqualTo("port and path parameter can not both be passed to wait_for");
    assertThat(waitFor().with("path", "/x").with("state", "drained").run().message())
        .isEqualTo("state=drained should only be used for checking a port in the wait_for module");
    assertThat(waitFor().with("port", 1L).with("exclude_hosts", "a").run().message())
        .isEqualTo("exclude_hosts should only be with state=drained");
    assertThat(waitFor().with("port", 1L).with("active_connection_states", "OPEN").run().message())
        .isEqualTo("unknown active_connection_state (OPEN) defined");
    assertThat(waitFor().with("path", "/x").with("search_regex", "(").run().message())
        .startsWith("Invalid regular expression: ");
  }

  private ModuleCase waitFor() {
    return ModuleCase.of(new WaitForModule(), directory);
  }
}
