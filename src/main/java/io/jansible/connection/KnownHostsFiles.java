package io.jansible.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The known_hosts files of all connections: read once for all of them, and again when somebody
 * changed them; and added to.
 */
final class KnownHostsFiles {

  private final Map<Path, Reading> readings = new HashMap<>();

  /** What a file said when it was as it was then. */
  private record Reading(FileTime changed, long size, List<KnownHosts.Line> lines) {}

  /** What those of the files say that can be read. */
  synchronized KnownHosts read(List<Path> files) {
    var lines = new ArrayList<KnownHosts.Line>();
    for (Path file : files) {
      try {
        lines.addAll(lines(file));
      } catch (IOException e) {
        continue; // nothing is known from it
      }
    }
    return new KnownHosts(lines);
  }

  private List<KnownHosts.Line> lines(Path file) throws IOException {
    FileTime changed = Files.getLastModifiedTime(file);
    long size = Files.size(file);
    Reading known = readings.get(file);
    if (known == null || known.size() != size || !known.changed().equals(changed)) {
      known = new Reading(changed, size, KnownHosts.lines(file));
      readings.put(file, known);
    }
    return known.lines();
  }

  /**
   * Adds one line with one write at the file's end, so that nobody's line is lost. Like ssh, says
   * nothing when the file cannot be written: the connection is good all the same.
   */
  synchronized void add(Path file, String host, boolean hashed, String type, byte[] key) {
    try {
      if (file.getParent() != null && Files.notExists(file.getParent())) {
        Files.createDirectory(
            file.getParent(),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      String name = hashed ? HostField.hashed(host) : host;
      append(file, name + " " + type + " " + Base64.getEncoder().encodeToString(key) + "\n");
    } catch (IOException e) {
      return;
    }
  }

  private static void append(Path file, String line) throws IOException {
    try (FileChannel end =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        FileLock lock = end.lock()) {
      String text = lock.isValid() && endsInLine(file) ? "\n" + line : line;
      end.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static boolean endsInLine(Path file) throws IOException {
    try (FileChannel all = FileChannel.open(file, StandardOpenOption.READ)) {
      var last = ByteBuffer.allocate(1);
      return all.size() > 0 && all.read(last, all.size() - 1) == 1 && last.get(0) != '\n';
    }
  }
}
