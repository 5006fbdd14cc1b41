package io.jansible.cli;

import io.jansible.connection.ConnectionPool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a JVM runs that learns which classes runs need: playbooks of its own, in a folder of its
 * own, on this machine. The only connection that it opens is one to itself.
 */
public final class Training {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<String> FILES =
      List.of(
          "ansible.cfg",
          "hosts",
          "playbook.yaml",
          "mistake.yaml",
          "list.yaml",
          "templates/page.j2");

  private final Path folder;
  private final List<String> failures = new ArrayList<>();

  private Training(Path folder) {
    this.folder = folder;
  }

  /** The argument is an empty folder. Ends with 0 when all went as it should. */
  public static void main(String[] arguments) throws IOException {
    giveUpLater();
    Main.class.getName();
    new Interrupts();
    List<String> failures = in(Path.of(arguments[0]));
    failures.forEach(System.err::println);
    Runtime.getRuntime().halt(failures.isEmpty() ? 0 : 1);
  }

  private static void giveUpLater() {
    Thread watch =
        new Thread(
            () -> {
              try {
                Thread.sleep(PATIENCE.toMillis());
              } catch (InterruptedException e) {
                return;
              }
              Runtime.getRuntime().halt(1);
            });
    watch.setDaemon(true);
    watch.start();
  }

  /** Trains; answers what went wrong. */
  static List<String> in(Path folder) throws IOException {
    Training training = new Training(folder);
    training.writeFiles();
    training.run(0, "jansible-playbook", "--version");
    training.run(0, "jansible-playbook", "-i", "hosts", "playbook.yaml");
    training.run(0, "jansible-playbook", "-i", "localhost,", "-c", "local", "list.yaml", "-vv");
    training.run(Cli.PARSER, "jansible-playbook", "-i", "hosts", "mistake.yaml");
    training.run(0, "jansible", "localhost", "-m", "ping");
    try (TrainingServer server = TrainingServer.start()) {
      String port = "ansible_port=" + server.port();
      training.run(4, "jansible", "elsewhere", "-i", "hosts", "-m", "ping", "-e", port);
    }
    ConnectionPool.train();
    return training.failures;
  }

  private void writeFiles() throws IOException {
    for (String name : FILES) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      try (InputStream in = Training.class.getResourceAsStream("training/" + name)) {
        Files.copy(in, file);
      }
    }
  }

  private void run(int expected, String command, String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, false, StandardCharsets.UTF_8);
    InputStream nothing = InputStream.nullInputStream();
    Invocation invocation = new Invocation(List.of(arguments), Map.of(), folder, nothing, out, out);
    int exitCode = Cli.run(command, invocation);
    if (exitCode != expected) {
      failures.add(
          command
              + " "
              + String.join(" ", arguments)
              + ": exit code "
              + exitCode
              + "\n"
              + said.toString(StandardCharsets.UTF_8));
    }
  }
}
