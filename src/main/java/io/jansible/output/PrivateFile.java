package io.jansible.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file of a callback's: nobody else can read it, and whoever reads it sees it whole. */
final class PrivateFile {
  private static final FileAttribute<Set<PosixFilePermission>> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private PrivateFile() {}

  /** Writes a file of this name, and the directory where it is missing. */
  static void write(Path directory, String name, String text) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(name);
    if (!directory.equals(file.getParent())) {
      throw new IOException("'" + name + "' is no name of a file");
    }
    Path part = Files.createTempFile(directory, ".", ".part", OWN);
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
