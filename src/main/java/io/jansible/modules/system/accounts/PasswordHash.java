package io.jansible.modules.system.accounts;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a password's hash from a password that somebody forgot to hash. */
final class PasswordHash {
  static final String WARNING =
      "The input password appears not to have been hashed. The 'password' argument must be"
          + " encrypted for this module to work properly.";

  /** What stands for no password at all. */
  private static final Set<String> NONE = Set.of("*", "!", "*************");

  private static final Map<String, Integer> LENGTHS = Map.of("1", 22, "5", 43, "6", 86, "y", 43);
  private static final Pattern OTHERS = Pattern.compile("[^a-zA-Z0-9./=]");

  private PasswordHash() {}

  static boolean isDoubtful(String password) {
    if (password.isEmpty() || NONE.contains(password)) {
      return false;
    }
    String[] fields = password.split("\\$", -1);
    if (fields.length < 3 || Pattern.compile("[:*!]").matcher(password).find()) {
      return true;
    }
    String digest = fields[fields.length - 1];
    Integer length = LENGTHS.get(fields[1]);
    return OTHERS.matcher(digest).find() || length != null && digest.length() != length;
  }
}
