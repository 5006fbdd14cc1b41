package io.jansible.vault;

import io.jansible.source.UserError;
import io.jansible.source.VaultFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that holds a vault's password, or a program that prints it. A program whose name ends with
 * {@code -client} is told the label that it is asked for.
 */
public final class PasswordFile {
  /** A client's exit status when it has no password for the label. */
  private static final int UNKNOWN_LABEL = 2;

  private final Path file;
  private final String label;

  /**
   * @param label what a client is asked for; null for nothing
   */
  public PasswordFile(Path file, String label) {
    this.file = file;
    this.label = label;
  }

  /**
   * The password.
   *
   * @param earlier decrypts a password file that is itself encrypted
   * @throws UserError when there is none
   */
  public Secret read(VaultFiles earlier) {
    if (!Files.exists(file)) {
      throw new UserError("The vault password file " + file + " was not found");
    }
    if (Files.isDirectory(file)) {
      throw new UserError("The vault password file provided '" + file + "' can not be a directory");
    }
    boolean program = Files.isExecutable(file);
    byte[] content = program ? printed() : content(earlier);
    Secret secret = new Secret(content);
    if (secret.isEmpty()) {
      throw new UserError(
          "Invalid vault password was provided from "
              + (program ? "script" : "file")
              + " ("
              + file
              + "): it is empty");
    }
    return secret;
  }

  private byte[] content(VaultFiles earlier) {
    try {
      return stripped(stripped(earlier.bytes(file), " \t\r\n\f\u000b"), "\r\n");
    } catch (IOException e) {
      throw new UserError("Could not read vault password file " + file + ": " + e.getMessage());
    }
  }

  private boolean isClient() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).endsWith("-client");
  }

  private byte[] printed() {
    List<String> command = new ArrayList<>();
    command.add(file.toString());
    boolean client = isClient();
    if (client && label != null) {
      command.addAll(List.of("--vault-id", label));
    }
    try {
      // Such a program may ask on the terminal, so all but its output is the operator's own.
      Process process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (InputStream output = process.getInputStream()) {
        byte[] password = stripped(output.readAllBytes(), "\r\n");
        refuseFailure(process.waitFor(), client);
        return password;
      }
    } catch (IOException e) {
      throw new UserError(
          "The vault password script "
              + file
              + " cannot be run ("
              + e.getMessage()
              + "). If it is no script, remove its executable bit");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("The vault password script " + file + " was interrupted");
    }
  }

  private void refuseFailure(int status, boolean client) {
    if (client && status == UNKNOWN_LABEL) {
      throw new UserError(
          "The vault password client script "
              + file
              + " did not find a secret for vault-id="
              + label);
    }
    if (status != 0) {
      throw new UserError(
          "The vault password script " + file + " returned non-zero (" + status + ")");
    }
  }

  private static byte[] stripped(byte[] content, String blanks) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int start = 0;
    int end = text.length();
    while (start < end && blanks.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && blanks.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
  }
}
