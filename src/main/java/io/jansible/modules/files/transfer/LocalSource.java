package io.jansible.modules.files.transfer;

import io.jansible.connection.Content;
import io.jansible.module.Controller;
import io.jansible.module.FileMode;
import io.jansible.module.ModuleFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Content on the controller that is to be a file on a node.
 *
 * @param name where it comes from, as results and diffs show it; null for content of a task
 * @param permissions the local file's permission bits; null for content of a task
 */
public record LocalSource(
    Content content, long size, String sha1, String md5, String name, Integer permissions) {
  private static final byte[] VAULT = "$ANSIBLE_VAULT;".getBytes(StandardCharsets.US_ASCII);

  /** Content that a task holds, or that a template became. */
  public static LocalSource of(byte[] bytes, String name, Integer permissions) {
    return read(Content.of(bytes), name, permissions);
  }

  /** A local file; what is not encrypted is never held in memory whole. */
  public static LocalSource of(Path file, Controller controller, boolean decrypt) {
    try {
      Content content =
          decrypt && isEncrypted(file) ? Content.of(controller.read(file, true)) : Content.of(file);
      return read(content, file.toString(), permissions(file));
    } catch (IOException e) {
      throw new ModuleFailure("could not read " + file + ": " + e.getMessage());
    }
  }

  /** A local file's permission bits. */
  public static int permissions(Path file) throws IOException {
    Object mode = Files.getAttribute(file, "unix:mode", new LinkOption[0]);
    return (int) mode & FileMode.PERMISSION_BITS;
  }

  private static boolean isEncrypted(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(VAULT.length), VAULT);
    }
  }

  private static LocalSource read(Content content, String name, Integer permissions) {
    try (InputStream in = content.open()) {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      byte[] buffer = new byte[65536];
      long size = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        sha1.update(buffer, 0, count);
        md5.update(buffer, 0, count);
        size += count;
      }
      HexFormat hex = HexFormat.of();
      return new LocalSource(
          content,
          size,
          hex.formatHex(sha1.digest()),
          hex.formatHex(md5.digest()),
          name,
          permissions);
    } catch (IOException e) {
      throw new ModuleFailure("could not read " + name + ": " + e.getMessage());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bytes, for a diff of a file that is small enough for one. */
  byte[] bytes() {
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ModuleFailure("could not read " + name + ": " + e.getMessage());
    }
  }
}
