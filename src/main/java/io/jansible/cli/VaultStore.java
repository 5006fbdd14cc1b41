package io.jansible.cli;

import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * Reads and writes what {@code jansible-vault} works on. Whoever reads a file sees the old one or
 * the new one, whole, and what is written anew is for its owner only.
 */
final class VaultStore {
  /** Standard input and output. */
  static final String STANDARD = "-";

  /** Nobody else may read what a vault is made of. */
  static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Invocation invocation;

  VaultStore(Invocation invocation) {
    this.invocation = invocation;
  }

  /** The file itself where the name is one of a symbolic link. */
  Path path(String name) {
    Path path = Kinds.PATH.convert(name, invocation.workingDirectory());
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  byte[] read(String name) {
    try {
      return name.equals(STANDARD)
          ? invocation.in().readAllBytes()
          : Files.readAllBytes(path(name));
    } catch (NoSuchFileException e) {
      throw new UserError("Unable to read source file (" + path(name) + "): there is no such file");
    } catch (IOException e) {
      throw new UserError("Unable to read source file (" + name + "): " + e.getMessage());
    }
  }

  /** An encrypted text. */
  SourceText text(String name) {
    return new SourceText(name, new String(read(name), StandardCharsets.UTF_8));
  }

  /**
   * Writes a file anew, or standard output.
   *
   * @param shred whether what the file held before must not be found on the disk
   */
  void replace(String name, byte[] content, boolean shred) {
    if (name.equals(STANDARD)) {
      invocation.out().write(content, 0, content.length);
      invocation.out().flush();
      return;
    }
    Path file = path(name);
    try (FileChannel old = shred && Files.isRegularFile(file) ? open(file) : null) {
      Path written = written(file, content);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      if (old != null) {
        shred(old);
      }
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + e.getMessage());
    }
  }

  /** Writes a file anew with the permissions and the owner that it has. */
  void replaceKeeping(Path file, byte[] content) {
    try {
      PosixFileAttributes old = Files.readAttributes(file, PosixFileAttributes.class);
      Path written = written(file, content);
      PosixFileAttributeView view =
          Files.getFileAttributeView(written, PosixFileAttributeView.class);
      PosixFileAttributes fresh = view.readAttributes();
      if (!fresh.owner().equals(old.owner())) {
        view.setOwner(old.owner());
      }
      if (!fresh.group().equals(old.group())) {
        view.setGroup(old.group());
      }
      view.setPermissions(old.permissions());
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + e.getMessage());
    }
  }

  private static Path written(Path file, byte[] content) throws IOException {
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".vault", "", OWN_FILE);
    try (FileChannel channel = open(fresh)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
      return fresh;
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.WRITE);
  }

  /** Overwrites a file with chance and removes it. */
  static void shred(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      try (FileChannel channel = open(file)) {
        shred(channel);
      }
      Files.delete(file);
    }
  }

  private static void shred(FileChannel file) throws IOException {
    byte[] chance = new byte[8192];
    SecureRandom random = new SecureRandom();
    long size = file.size();
    for (long at = 0; at < size; at += chance.length) {
      random.nextBytes(chance);
      int length = (int) Math.min(chance.length, size - at);
      file.write(ByteBuffer.wrap(chance, 0, length), at);
    }
    file.force(true);
  }
}
