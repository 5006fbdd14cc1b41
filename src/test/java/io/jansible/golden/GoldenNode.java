package io.jansible.golden;

import io.jansible.connection.TestSshServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The machine that a case with a file {@code node} runs on: an SSH server in this process. Its
 * lines are {@code login USER PASSWORD}, {@code before SCRIPT} (runs in the node's shell before
 * anything else) and {@code cut WORD} (the connection is cut when a request has the word in it).
 * The case's files name its port as {@code {port}} and its key as {@code {known_hosts}}.
 */
final class GoldenNode implements AutoCloseable {
  /** Each run makes the server a key of its own. */
  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

  private static final Pattern TEMPORARY = Pattern.compile("\\.ansible_tmp[0-9a-f-]{36}");

  private final TestSshServer server;

  private final Path directory;

  private GoldenNode(TestSshServer server, Path directory) {
    this.server = server;
    this.directory = directory;
  }

  /**
   * The node of a case, if it has one.
   *
   * @param directory where the case runs
   */
  static GoldenNode of(GoldenCase golden, Path directory) {
    List<String> lines = golden.node();
    if (lines.isEmpty()) {
      return new GoldenNode(null, directory);
    }
    TestSshServer server = new TestSshServer();
    for (String line : lines) {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "login" -> server.letIn(words[1], words[2]);
        case "before" ->
            server.before(
                line.substring("before ".length()).replace("{case}", directory.toString()));
        case "cut" -> server.cutAt(words[1]);
        default -> throw new IllegalArgumentException("no line of a node: " + line);
      }
    }
    return new GoldenNode(server.start(), directory);
  }

  /** A file's text with the directory of the case and what is known of the node. */
  String fill(String text) {
    String placed = text.replace("{case}", directory.toString());
    return server == null
        ? placed
        : placed
            .replace("{port}", Integer.toString(server.port()))
            .replace("{known_hosts}", server.knownHostsLine().strip());
  }

  /** A printed text with what changes from run to run taken out. */
  String empty(String text) {
    if (server == null) {
      return text;
    }
    String quiet = text.replace(Integer.toString(server.port()), "{port}");
    quiet = FINGERPRINT.matcher(quiet).replaceAll("SHA256:…");
    return TEMPORARY.matcher(quiet).replaceAll(".ansible_tmp…");
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
