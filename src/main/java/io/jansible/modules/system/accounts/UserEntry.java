package io.jansible.modules.system.accounts;

import java.util.Optional;

/**
 * A user as the databases of users and of passwords have them.
 *
 * @param shadow the fields of the second database, from the name on; empty where there is none or
 *     nobody may read it
 */
record UserEntry(
    String name,
    long uid,
    long gid,
    String comment,
    String home,
    String shell,
    String plainPassword,
    String[] shadow) {
  private static final int PASSWORD = 1;
  static final int MIN = 3;
  static final int MAX = 4;
  static final int WARN = 5;
  static final int INACTIVE = 6;
  private static final int EXPIRES = 7;

  static Optional<UserEntry> parse(String line, String shadowLine) {
    String[] fields = line.strip().split(":", -1);
    if (fields.length < 7) {
      return Optional.empty();
    }
    String[] shadow = shadowLine.isBlank() ? new String[0] : shadowLine.strip().split(":", -1);
    return Optional.of(
        new UserEntry(
            fields[0],
            Long.parseLong(fields[2]),
            Long.parseLong(fields[3]),
            fields[4],
            fields[5],
            fields[6],
            fields[1],
            shadow));
  }

  boolean hasShadow() {
    return shadow.length > EXPIRES;
  }

  /** The password's hash; empty where it is not known. */
  String password() {
    if (plainPassword.length() > 1) {
      return plainPassword;
    }
    return hasShadow() ? shadow[PASSWORD] : "";
  }

  boolean isLocked() {
    return password().startsWith("!");
  }

  /** The day on which the account ends, counted from 1970; negative for never. */
  long expires() {
    return hasShadow() ? number(EXPIRES) : 0;
  }

  /** A field's number; -1 when it is empty. */
  long number(int field) {
    return hasShadow() && shadow[field].matches("-?\\d+") ? Long.parseLong(shadow[field]) : -1;
  }
}
