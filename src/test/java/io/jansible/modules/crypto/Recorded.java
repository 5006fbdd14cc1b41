package io.jansible.modules.crypto;

import io.jansible.source.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that real Ansible made, as they were recorded. */
final class Recorded {
  private static final List<String> KEYS =
      List.of(
          "rsa.pem",
          "rsa-pkcs8.pem",
          "rsa-passphrase.pem",
          "rsa-pkcs8-passphrase.pem",
          "dsa.pem",
          "ecc.pem",
          "brainpool.pem",
          "ed25519.pem",
          "ed25519.raw",
          "ed448.pem",
          "x25519.pem");

  private static final List<String> CERTIFICATES =
      List.of(
          "aki.csr",
          "badsig.csr",
          "ca.crt",
          "ca.csr",
          "canoski.crt",
          "edca.crt",
          "empty.csr",
          "full.csr",
          "garbage",
          "other.csr",
          "plain.csr",
          "ski.csr");

  private Recorded() {}

  static byte[] bytes(String name) {
    try (InputStream in = Recorded.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no recorded file " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** A recorded private key without a passphrase. */
  static PrivateKey key(String name) {
    return KeyReader.read(bytes("keys/" + name), null);
  }

  /** The lines of a file of JSON objects. */
  static List<Map<String, Object>> lines(String name) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String line : text(name).lines().toList()) {
      Map<String, Object> object = new LinkedHashMap<>();
      ((Map<?, ?>) JsonText.parse(line)).forEach((key, value) -> object.put((String) key, value));
      all.add(object);
    }
    return all;
  }

  /** Puts all recorded keys into a new directory {@code keys}. */
  static void copyKeys(Path directory) throws IOException {
    Path keys = Files.createDirectories(directory.resolve("keys"));
    for (String name : KEYS) {
      Files.write(keys.resolve(name), bytes("keys/" + name));
    }
  }

  /** Puts recorded requests and authorities into a new directory {@code ca}. */
  static void copyCertificates(Path directory) throws IOException {
    Path files = Files.createDirectories(directory.resolve("ca"));
    for (String name : CERTIFICATES) {
      Files.write(files.resolve(name), bytes("certificates/" + name));
    }
  }
}
