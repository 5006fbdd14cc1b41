package io.jansible.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The lines of known_hosts files: which keys hosts have. */
record KnownHosts(List<Line> lines) {
  /**
   * One line of a file.
   *
   * @param marker {@code @revoked}, {@code @cert-authority} or nothing
   * @param hosts patterns with commas, or one hashed name
   */
  record Line(Path file, int number, String marker, String hosts, String type, byte[] key) {
    boolean hasKey(byte[] other) {
      return Arrays.equals(key, other);
    }

    boolean isFor(String host) {
      return HostField.isFor(hosts, host);
    }
  }

  /**
   * Reads a file; lines that are no entries are passed over, as ssh does.
   *
   * @throws IOException when there is none, or none that may be read
   */
  static List<Line> lines(Path file) throws IOException {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (String text : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      number++;
      Line line = line(file, number, text.strip());
      if (line != null) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  /**
   * The lines about a host, which is {@code name} or {@code [name]:port}; when nothing is known of
   * a port, what is known of the host counts.
   */
  List<Line> about(String host) {
    List<Line> exact = lines.stream().filter(line -> line.isFor(host)).toList();
    int port = host.lastIndexOf("]:");
    return exact.isEmpty() && host.startsWith("[") && port > 0
        ? about(host.substring(1, port))
        : exact;
  }

  /** Whether only certificates make this host known. */
  boolean needsCertificate(String host) {
    List<Line> about = about(host);
    return !about.isEmpty()
        && about.stream().allMatch(line -> line.marker().equals("@cert-authority"));
  }

  private static Line line(Path file, int number, String text) {
    if (text.isEmpty() || text.startsWith("#")) {
      return null;
    }
    String[] words = text.split("[ \t]+");
    int at = words[0].startsWith("@") ? 1 : 0;
    if (words.length < at + 3) {
      return null;
    }
    try {
      byte[] key = Base64.getDecoder().decode(words[at + 2]);
      return new Line(file, number, at == 1 ? words[0] : "", words[at], words[at + 1], key);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
