package io.jansible.module.file;

import io.jansible.connection.Quote;

/**
 * What a node knows of the user that runs the script and of an owner and group that a task names.
 *
 * @param umask the user's umask
 * @param ownerId the named owner's number; null when none was named or nobody has the name
 * @param groupId the same of the group
 */
public record Accounts(int umask, Long ownerId, Long groupId) {
  /**
   * Looks names up in the local files with the shell alone; only a name that is not there costs a
   * program, which knows directory services too.
   */
  public static final String FUNCTIONS =
      """
      j_id() {
        while IFS=: read -r j_name j_x j_number j_x; do
          if [ "$j_name" = "$2" ]; then printf '%s\\0' "$j_number"; return; fi
        done < "$1"
        if [ "$1" = /etc/passwd ]; then
          id -u "$2" 2>/dev/null
        else
          getent group "$2" 2>/dev/null | cut -d: -f3
        fi
        printf '\\0'
      }
      """;

  static String script(FileAttributes wanted) {
    return "umask; printf '\\0'\n"
        + question("/etc/passwd", wanted.owner())
        + question("/etc/group", wanted.group());
  }

  static Accounts read(FileAttributes wanted, Answers answers) {
    int umask = Integer.parseInt(answers.nextLine(), 8);
    return new Accounts(umask, id(wanted.owner(), answers), id(wanted.group(), answers));
  }

  private static String question(String file, String name) {
    return name == null || isNumber(name) ? "" : "j_id " + file + " " + Quote.word(name) + "\n";
  }

  /** As Ansible does, digits are a number even where an account has them as its name. */
  private static Long id(String name, Answers answers) {
    if (name == null) {
      return null;
    }
    return isNumber(name) ? Long.valueOf(name.strip()) : answers.nextNumber();
  }

  private static boolean isNumber(String name) {
    String digits = name.strip();
    return !digits.isEmpty() && digits.length() < 11 && digits.chars().allMatch(Character::isDigit);
  }
}
