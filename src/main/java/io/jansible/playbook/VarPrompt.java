package io.jansible.playbook;

import java.util.List;

/**
 * A variable that a play asks for before it begins: one entry of {@code vars_prompt}. What its
 * author left out is null.
 *
 * @param prompt the question; the name where there is none
 * @param otherwise the keyword {@code default}: the value when nothing is typed
 * @param hidden the keyword {@code private}; true where it is left out
 * @param confirmed whether it must be typed twice
 * @param encryption how what is typed is hashed, one of {@link #ENCRYPTIONS}; null, false or empty:
 *     not at all
 * @param saltSize in characters
 * @param unsafe whether braces that are typed stay as they are
 */
public record VarPrompt(
    Written name,
    Written prompt,
    Written otherwise,
    Written hidden,
    Written confirmed,
    Written encryption,
    Written saltSize,
    Written salt,
    Written unsafe) {
  /** The hashes that can be made of what is typed. */
  public static final List<String> ENCRYPTIONS =
      List.of("bcrypt", "md5_crypt", "sha256_crypt", "sha512_crypt");

  /** Why there is no such hash. */
  public static String noEncryption(Object name) {
    return "vars_prompt cannot encrypt with '" + name + "'";
  }

  /** Whether a value of {@code encrypt} means that nothing is hashed. */
  public static boolean isPlain(Object encryption) {
    return encryption == null || encryption.equals("") || encryption.equals(false);
  }
}
