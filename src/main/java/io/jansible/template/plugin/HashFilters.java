package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Bytes;
import io.jansible.template.value.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Filters that encode texts, or make digests of them. */
final class HashFilters {
  private HashFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "b64encode" ->
          filter(
              "encoding='utf-8', urlsafe=False",
              "The Base64 text of a text's or bytes' content; with - and _ for addresses.",
              HashFilters::encode);
      case "b64decode" ->
          filter(
              "encoding='utf-8', urlsafe=False",
              "The text that a Base64 text stands for.",
              HashFilters::decode);
      case "hash" ->
          filter(
              "hashtype='sha1'",
              "The digest of the text, by the names that Python's hashlib has: md5, sha1, sha224,"
                  + " sha256, sha384, sha512, sha512_256, sha3_256, blake2b, blake2s, ripemd160,"
                  + " sm3 and so on.",
              call -> digest(call, call.text("hashtype")));
      case "md5", "sha1", "checksum" ->
          filter(
              "",
              "The digest of the text.",
              call -> digest(call, call.name().equals("md5") ? "md5" : "sha1"));
      case "password_hash" ->
          filter(
              "hashtype='sha512', salt=None, salt_size=None, rounds=None, ident=None",
              "A hash of the password as /etc/shadow has it: md5, sha256, sha512, bcrypt.",
              PasswordHash::apply);
      case "to_uuid" ->
          filter(
              "namespace='361E6D51-FAEC-444A-9079-341386DA8E2E'",
              "The UUID, of version 5, of the text in a namespace.",
              HashFilters::uuid);
      default -> null;
    };
  }

  private static Object encode(Call call) {
    boolean forAddresses = call.flag("urlsafe");
    Base64.Encoder encoder = forAddresses ? Base64.getUrlEncoder() : Base64.getEncoder();
    return encoder.encodeToString(bytes(call, call.text("encoding")));
  }

  private static byte[] bytes(Call call, String encoding) {
    if (call.value() instanceof byte[] bytes) {
      return bytes;
    }
    return PythonEncoding.named(encoding).bytes(call.text());
  }

  private static Object decode(Call call) {
    String text = call.text();
    byte[] bytes =
        Base64Text.decode(call.flag("urlsafe") ? text.replace('-', '+').replace('_', '/') : text);
    String encoding = call.text("encoding");
    if (encoding.equalsIgnoreCase("utf-8") || encoding.equalsIgnoreCase("utf8")) {
      return Bytes.text(bytes);
    }
    return PythonEncoding.named(encoding).text(bytes);
  }

  private static Object digest(Call call, String kind) {
    return HexFormat.of().formatHex(Digests.named(kind).digest(bytes(call, "utf-8")));
  }

  private static Object uuid(Call call) {
    UUID namespace;
    try {
      namespace = UUID.fromString(Text.of(call.get("namespace")));
    } catch (IllegalArgumentException none) {
      throw new TemplateException("Invalid value '" + call.text("namespace") + "' for 'namespace'");
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(namespace.getMostSignificantBits())
              .putLong(namespace.getLeastSignificantBits())
              .flip());
      ByteBuffer hash =
          ByteBuffer.wrap(digest.digest(call.text().getBytes(StandardCharsets.UTF_8)));
      long high = hash.getLong() & ~0xf000L | 0x5000L;
      long low = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
      return new UUID(high, low).toString();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
