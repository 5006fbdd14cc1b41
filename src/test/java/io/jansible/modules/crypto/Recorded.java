package io.jansible.modules.crypto;

import io.jansible.source.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that real Ansible made, as they were recorded. */
final class Recorded {
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
}
