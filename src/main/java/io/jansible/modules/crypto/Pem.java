package io.jansible.modules.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.util.io.pem.PemHeader;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * Text armour: {@code -----BEGIN LABEL-----}, base64 in lines of 64, {@code -----END LABEL-----}.
 */
final class Pem {
  private Pem() {}

  static String write(String label, byte[] content) {
    return write(label, List.of(), content);
  }

  /** As OpenSSL does, an empty line parts headers from content. */
  static String write(String label, List<PemHeader> headers, byte[] content) {
    StringBuilder text = new StringBuilder(content.length * 3 / 2 + 100);
    text.append("-----BEGIN ").append(label).append("-----\n");
    for (PemHeader header : headers) {
      text.append(header.getName()).append(": ").append(header.getValue()).append('\n');
    }
    if (!headers.isEmpty()) {
      text.append('\n');
    }
    text.append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
    return text.append("\n-----END ").append(label).append("-----\n").toString();
  }

  /**
   * The first block with one of the labels.
   *
   * @throws IOException when there is none, or it is damaged
   */
  static PemObject read(byte[] file, Collection<String> labels) throws IOException {
    InputStream bytes = new ByteArrayInputStream(file);
    PemReader reader = new PemReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
    PemObject block = reader.readPemObject();
    while (block != null && !labels.contains(block.getType())) {
      block = reader.readPemObject();
    }
    if (block == null) {
      throw new IOException("it holds no PEM block " + String.join(" or ", labels));
    }
    return block;
  }
}
