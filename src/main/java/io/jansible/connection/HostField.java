package io.jansible.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The field of a line of known_hosts that says whose key it is: patterns, or one hashed name. */
public final class HostField {
  /** What a hashed name begins with. */
  public static final String HASH = "|1|";

  private static final int SALT = 20;

  private HostField() {}

  /** Whether a field is about a host: {@code name}, or {@code [name]:port}. */
  public static boolean isFor(String field, String host) {
    return field.startsWith(HASH)
        ? isHashOf(field, host)
        : SshWords.matches(List.of(field.split(",")), host);
  }

  private static boolean isHashOf(String field, String host) {
    String[] parts = field.substring(HASH.length()).split("\\|");
    try {
      return parts.length == 2
          && Arrays.equals(
              Base64.getDecoder().decode(parts[1]),
              hash(Base64.getDecoder().decode(parts[0]), host));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The field that hides a host's name, another one at each call. */
  public static String hashed(String host) {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    Base64.Encoder encoder = Base64.getEncoder();
    return HASH + encoder.encodeToString(salt) + "|" + encoder.encodeToString(hash(salt, host));
  }

  private static byte[] hash(byte[] salt, String host) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(salt, "HmacSHA1"));
      return mac.doFinal(host.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
