package io.jansible.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The lines of known_hosts files: which keys hosts have. */
record KnownHosts(List<Line> lines) {
  private static final String HASH = "|1|";

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
      return hosts.startsWith(HASH)
          ? isHashOf(host)
          : SshWords.matches(List.of(hosts.split(",")), host);
    }

    private boolean isHashOf(String host) {
      String[] parts = hosts.substring(HASH.length()).split("\\|");
      try {
        return parts.length == 2
            && Arrays.equals(
                Base64.getDecoder().decode(parts[1]),
                hash(Base64.getDecoder().decode(parts[0]), host));
      } catch (IllegalArgumentException e) {
        return false;
      }
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

  /** A host's name as a hashed line has it. */
  static String hashed(String host, byte[] salt) {
    Base64.Encoder encoder = Base64.getEncoder();
    return HASH + encoder.encodeToString(salt) + "|" + encoder.encodeToString(hash(salt, host));
  }

  private static byte[] hash(byte[] salt, String host) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(salt, "HmacSHA1"));
      return mac.doFinal(host.getBytes(StandardCharsets.UTF_8));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
