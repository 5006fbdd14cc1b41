package io.jansible.modules.files;

import io.jansible.module.Controller;
import io.jansible.module.ModuleFailure;
import io.jansible.modules.files.transfer.LocalSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A new file on the controller that takes its place when it is whole: whoever reads the path sees
 * the old file or the new one. Closing it removes what has taken no place.
 */
final class LocalFile implements AutoCloseable {
  private final Path temporary;
  private final OutputStream stream;

  private LocalFile(Path temporary, OutputStream stream) {
    this.temporary = temporary;
    this.stream = stream;
  }

  /** Makes a file beside a path, and the directories above it. */
  static LocalFile beside(Path path) {
    Path directory = path.toAbsolutePath().getParent();
    Path temporary = directory.resolve(".ansible_tmp" + UUID.randomUUID());
    try {
      Files.createDirectories(directory);
      return new LocalFile(
          temporary, Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW));
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** The whole content. */
  LocalSource finished(Controller controller) {
    try {
      stream.close();
    } catch (IOException e) {
      throw failure(temporary, e);
    }
    return LocalSource.of(temporary, controller, false);
  }

  /** Takes a place, also at the end of a symbolic link; a file that was there keeps its mode. */
  void take(Path path) {
    try {
      Path place = Files.exists(path) ? path.toRealPath() : path;
      if (Files.exists(place)) {
        Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(place));
      }
      Files.move(
          temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw failure(temporary, e);
    }
  }

  private static ModuleFailure failure(Path path, IOException e) {
    return new ModuleFailure("could not write " + path + " on the controller: " + e);
  }
}
