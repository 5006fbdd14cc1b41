package io.jansible.modules.system.accounts;

import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import java.util.ArrayList;
import java.util.List;

/** A user's password and how long it is good. */
final class PasswordChange {
  private PasswordChange() {}

  /** Whether a user who is there (else null) gets the password. */
  static boolean isNeeded(ModuleRun run, UserEntry user) {
    String password = run.get(UserOptions.PASSWORD);
    if (password == null || user == null) {
      return password != null;
    }
    boolean always = run.get(UserOptions.UPDATE_PASSWORD).equals("always");
    return always && !unlocked(user.password()).equals(unlocked(password));
  }

  private static String unlocked(String hash) {
    return hash.replaceFirst("^!+", "");
  }

  /** The line that chpasswd reads: a program's arguments could be seen in the list of processes. */
  static String line(ModuleRun run) {
    boolean locked = Boolean.TRUE.equals(run.get(UserOptions.PASSWORD_LOCK));
    String hash = run.get(UserOptions.PASSWORD);
    return run.get(UserOptions.NAME) + ":" + (locked ? "!" : "") + hash + "\n";
  }

  /** Hands the first line of the script's input to chpasswd. */
  static void add(AccountScript script) {
    script
        .need("chpasswd")
        .add("IFS= read -r j_hash && printf '%s\\n' \"$j_hash\" | chpasswd -e || exit\n");
  }

  /** The days after which the password must and may be changed, and of the warning. */
  static void addDays(ModuleRun run, UserEntry user, AccountScript script) {
    List<String> words = new ArrayList<>(List.of("chage"));
    days(words, "-m", run, UserOptions.PASSWORD_EXPIRE_MIN, user, UserEntry.MIN);
    days(words, "-M", run, UserOptions.PASSWORD_EXPIRE_MAX, user, UserEntry.MAX);
    days(words, "-W", run, UserOptions.PASSWORD_EXPIRE_WARN, user, UserEntry.WARN);
    if (words.size() > 1) {
      words.add(run.get(UserOptions.NAME));
      script.run(words);
    }
  }

  private static void days(
      List<String> words,
      String flag,
      ModuleRun run,
      Option<Long> option,
      UserEntry user,
      int field) {
    Long wanted = run.get(option);
    boolean same =
        user != null && user.hasShadow() && wanted != null && user.number(field) == wanted;
    boolean known = user == null || user.hasShadow();
    if (wanted != null && known && !same) {
      words.addAll(List.of(flag, wanted.toString()));
    }
  }
}
