package io.jansible.source;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the files that playbooks are made of, under the names that their authors know. */
public final class SourceFiles {
  private final Path workingDirectory;
  private final VaultFiles files;

  /**
   * @param workingDirectory files below it are named from it
   * @param files reads them, encrypted ones too
   */
  public SourceFiles(Path workingDirectory, VaultFiles files) {
    this.files = files;
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /** The text of a file; problems name it as the operator would. */
  public SourceText read(Path file) {
    try {
      return files.read(shown(file), file);
    } catch (IOException e) {
      throw new UserError("cannot read " + shown(file) + ": " + e.getMessage());
    }
  }

  private String shown(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return whole.startsWith(workingDirectory)
        ? workingDirectory.relativize(whole).toString()
        : whole.toString();
  }
}
