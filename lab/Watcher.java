import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for a secret where others might see it: {@code java Watcher.java LEADER FOLDER…}. The first
 * line of its input is the secret, so that its own command line and environment do not hold it. As
 * fast as it can it looks at the command lines and environments of all processes of the node with
 * that leader and of this machine, and at the files in the folders. It says {@code ready}, then each
 * place once, and when it is told to stop {@code looks N}.
 */
final class Watcher {
  private static final int LARGE = 1 << 20;

  private final String secret;
  private final Path node;
  private final Path here;
  private final List<Path> folders = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private volatile int looks;

  private Watcher(String secret, String leader, List<String> folders) throws IOException {
    this.secret = secret;
    node = Files.readSymbolicLink(Path.of("/proc", leader, "ns/pid"));
    here = Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    folders.forEach(each -> this.folders.add(Path.of(each)));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    String secret = new BufferedReader(input).readLine();
    List<String> all = List.of(arguments);
    var watcher = new Watcher(secret, all.get(0), all.subList(1, all.size()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> say("looks " + watcher.looks)));
    say("ready");
    while (true) {
      watcher.look();
      Thread.sleep(1);
    }
  }

  private static void say(String text) {
    System.out.println(text);
    System.out.flush();
  }

  private void look() throws IOException {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      processes.forEach(this::process);
    }
    folders.forEach(this::folder);
    looks++;
  }

  private void process(Path process) {
    try {
      Path space = Files.readSymbolicLink(process.resolve("ns/pid"));
      if (space.equals(node) || space.equals(here)) {
        String machine = space.equals(node) ? "node" : "here";
        for (String part : List.of("cmdline", "environ")) {
          if (holds(process.resolve(part))) {
            String name = Files.readString(process.resolve("comm")).strip();
            found(machine + " " + part + ": " + name);
          }
        }
      }
    } catch (IOException e) {
      return; // the process has ended, or is the kernel's
    }
  }

  private void folder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().contains(secret)) {
          found("name: " + file.getParent());
        }
        boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (regular && Files.size(file) < LARGE && holds(file)) {
          found("file: " + file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return; // something went away while it was looked at
    }
  }

  /** Bytes are compared as characters, one each. */
  private boolean holds(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
  }

  private void found(String place) {
    if (told.add(place)) {
      say(place);
    }
  }
}
