package io.jansible.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.cli.Cli;
import io.jansible.cli.Invocation;
import io.jansible.connection.Cut;
import io.jansible.connection.Cut.Moment;
import io.jansible.connection.TestNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A playbook's run on two hosts, one of which loses its connection. */
class CutRunTest {
  /** The first request of a new shell asks for its traits; the next ones are the first task's. */
  private static final int FIRST_CHANGE = 3;

  @TempDir private Path directory;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private TestNode frail;
  private TestNode sound;

  @BeforeEach
  void start() throws Exception {
    frail = new TestNode(Files.createDirectory(directory.resolve("frail")));
    sound = new TestNode(Files.createDirectory(directory.resolve("sound")));
    Files.writeString(
        directory.resolve("hosts"), frail.inventoryLine("frail") + sound.inventoryLine("sound"));
    Files.writeString(
        directory.resolve("play.yml"),
        """
        - hosts: all
          gather_facts: no
          tasks:
            - name: write
              copy: content="{{ 'new' * 9000 }}" dest={{ place }}/{{ inventory_hostname }}/one
            - name: and again
              copy: content=new dest={{ place }}/{{ inventory_hostname }}/two
        """);
  }

  @AfterEach
  void stop() throws IOException {
    frail.close();
    sound.close();
  }

  private int play() {
    printed.reset();
    var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    List<String> words = List.of("-i", "hosts", "play.yml", "-e", "place=" + directory);
    Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "HOME", "" + directory);
    return Cli.run(
        "jansible-playbook",
        new Invocation(
            words, environment, directory, InputStream.nullInputStream(), stream, stream));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theOtherHostGoesOnAndTheNextRunDoesTheRest(Moment moment) {
    Cut cut = new Cut(FIRST_CHANGE, moment);
    frail.cutAt(cut);

    assertThat(play()).as(text()).isEqualTo(4);
    cut.awaitEnds();

    assertThat(text())
        .contains("fatal: [frail]: UNREACHABLE! => ")
        .contains("Task failed: Shared connection to 127.0.0.1 closed.")
        .contains("run the playbook again")
        .containsPattern("frail +: ok=0 +changed=0 +unreachable=1 +failed=0 ")
        .containsPattern("sound +: ok=2 +changed=2 +unreachable=0 +failed=0 ");
    frail.cutAt(Cut.never());
    assertThat(play()).as(text()).isZero();
    assertThat(text()).containsPattern("frail +: ok=2 +changed=[12] +unreachable=0 +failed=0 ");
    assertThat(directory.resolve("frail/one")).hasContent("new".repeat(9000));
    assertThat(directory.resolve("frail/two")).hasContent("new");
  }
}
