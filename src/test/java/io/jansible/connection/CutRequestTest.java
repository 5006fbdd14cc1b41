package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.connection.Cut.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a node does with a request of which only a part came, and with what waits for a later. */
class CutRequestTest {
  /** The first request of a new shell asks for its traits. */
  private static final int FIRST = 2;

  @TempDir private Path directory;
  private Path trace;
  private TestNode node;

  @BeforeEach
  void start() throws Exception {
    trace = directory.resolve("trace");
    node = new TestNode(Files.createDirectory(directory.resolve("node")));
  }

  @AfterEach
  void stop() throws IOException {
    node.close();
  }

  private void isLost(Request request, Cut cut) {
    node.cutAt(cut);
    assertThatThrownBy(() -> node.shell().run(request)).isInstanceOf(ConnectionException.class);
    cut.awaitEnds();
  }

  @ParameterizedTest
  @CsvSource({"true,10", "false,10", "true,1000", "false,1000"})
  void halfAScriptIsNotRun(boolean tidy, int lines) {
    Request request = Request.of(("echo run >>" + Quote.path("" + trace) + "\n").repeat(lines));

    isLost(tidy ? request : request.contained(), new Cut(FIRST, Moment.IN_SCRIPT));

    assertThat(trace).doesNotExist();
  }

  @Test
  void whatWaitsForALaterRequestGoesWithTheConnection() throws IOException {
    Path first = node.places().get(1).resolve("it's first");
    Path second = node.places().get(1).resolve("second");
    var cut = new Cut(FIRST + 2, Moment.BEFORE);
    node.cutAt(cut);
    node.shell().run(make(first));
    node.shell().run(make(second));
    assertThat(first).exists();
    assertThat(second).exists();

    assertThatThrownBy(() -> node.shell().run("true"))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Shared connection to 127.0.0.1 closed.");

    cut.awaitEnds();
    assertNothingIsLeft();
  }

  private static Request make(Path file) {
    String word = Quote.path(file.toString());
    return Request.of("echo secret >" + word).leaving(file.toString());
  }

  private void assertNothingIsLeft() throws IOException {
    for (Path place : node.places()) {
      assertThat(place).isEmptyDirectory();
    }
  }
}
