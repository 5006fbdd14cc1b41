package io.jansible.modules.system.accounts;

import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.util.List;

/** The options of the module user. */
final class UserOptions {
  static final Option<String> NAME =
      Option.of("name", Types.STR).mandatory().alias("user").doc("The user's name.");
  static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("absent", "present")
          .defaultsTo("present")
          .doc("Whether the user shall be there.");
  static final Option<Long> UID = Option.of("uid", Types.INT).doc("The user's number.");
  static final Option<Boolean> NON_UNIQUE =
      Option.of("non_unique", Types.BOOL)
          .defaultsTo(false)
          .doc("The number may be another user's too.");
  static final Option<String> GROUP =
      Option.of("group", Types.STR).doc("The user's primary group, by name or number.");
  static final Option<List<String>> GROUPS =
      Option.of("groups", Types.listOf(Types.STR))
          .doc("The other groups that the user is in; an empty list for none.");
  static final Option<Boolean> APPEND =
      Option.of("append", Types.BOOL)
          .defaultsTo(false)
          .doc("The user stays in groups that are not said.");
  static final Option<String> COMMENT =
      Option.of("comment", Types.STR).doc("The user's full name or other description.");
  static final Option<String> HOME = Option.of("home", Types.PATH).doc("The home directory.");
  static final Option<String> SHELL = Option.of("shell", Types.PATH).doc("The login shell.");
  static final Option<String> PASSWORD =
      Option.of("password", Types.STR).secret().doc("The password's hash; * or ! for none.");
  static final Option<String> UPDATE_PASSWORD =
      Option.of("update_password", Types.STR)
          .choices("always", "on_create")
          .defaultsTo("always")
          .doc("Whether a user who is there gets the password too.");
  static final Option<Boolean> PASSWORD_LOCK =
      Option.of("password_lock", Types.BOOL).doc("Nobody can log in with the password.");
  static final Option<Long> PASSWORD_EXPIRE_MAX =
      Option.of("password_expire_max", Types.INT)
          .doc("After how many days the password must be changed.");
  static final Option<Long> PASSWORD_EXPIRE_MIN =
      Option.of("password_expire_min", Types.INT)
          .doc("After how many days the password may be changed.");
  static final Option<Long> PASSWORD_EXPIRE_WARN =
      Option.of("password_expire_warn", Types.INT)
          .doc("How many days before that the user is warned.");
  static final Option<Long> PASSWORD_EXPIRE_ACCOUNT_DISABLE =
      Option.of("password_expire_account_disable", Types.INT)
          .doc("How many days after that the account is closed.");
  static final Option<Double> EXPIRES =
      Option.of("expires", Types.FLOAT)
          .doc("When the account ends, in seconds since 1970; negative for never.");
  static final Option<Boolean> FORCE =
      Option.of("force", Types.BOOL)
          .defaultsTo(false)
          .doc("Removes a user who is logged in; replaces an SSH key.");
  static final Option<Boolean> REMOVE =
      Option.of("remove", Types.BOOL)
          .defaultsTo(false)
          .doc("Removes the user's home and mail too.");
  static final Option<Boolean> CREATE_HOME =
      Option.of("create_home", Types.BOOL)
          .alias("createhome")
          .defaultsTo(true)
          .doc("Makes the home directory when it is missing.");
  static final Option<Boolean> MOVE_HOME =
      Option.of("move_home", Types.BOOL)
          .defaultsTo(false)
          .doc("A new home gets what the old one holds.");
  static final Option<String> SKELETON =
      Option.of("skeleton", Types.STR).doc("The directory that a new home is a copy of.");
  static final Option<String> UMASK =
      Option.of("umask", Types.STR).doc("The umask with which a new home is made.");
  static final Option<Boolean> SYSTEM =
      Option.of("system", Types.BOOL)
          .defaultsTo(false)
          .doc("A new user is one of the system's own.");
  static final Option<Long> UID_MIN =
      Option.of("uid_min", Types.INT).doc("The least number that a new user may get.");
  static final Option<Long> UID_MAX =
      Option.of("uid_max", Types.INT).doc("The greatest number that a new user may get.");
  static final Option<String> SEUSER =
      Option.of("seuser", Types.STR).doc("The SELinux user of a new user.");
  static final Option<Boolean> LOCAL =
      Option.of("local", Types.BOOL)
          .doc("Only the node's own files count, not its directory services.");
  static final Option<Boolean> GENERATE_SSH_KEY =
      Option.of("generate_ssh_key", Types.BOOL).doc("Makes an SSH key when there is none.");
  static final Option<Long> SSH_KEY_BITS =
      Option.of("ssh_key_bits", Types.INT)
          .defaultsTo(0L)
          .doc("The key's length; 0 for the usual one.");
  static final Option<String> SSH_KEY_TYPE =
      Option.of("ssh_key_type", Types.STR).defaultsTo("rsa").doc("The key's type.");
  static final Option<String> SSH_KEY_FILE =
      Option.of("ssh_key_file", Types.PATH).doc("The key's file, in the home if it is relative.");
  static final Option<String> SSH_KEY_COMMENT =
      Option.of("ssh_key_comment", Types.STR)
          .doc("The key's comment; one with the node's name if not said.");
  static final Option<String> SSH_KEY_PASSPHRASE =
      Option.of("ssh_key_passphrase", Types.STR).secret().doc("The key's passphrase.");

  /** Options for other systems, and which. */
  private static final Option<Boolean> HIDDEN =
      Option.of("hidden", Types.BOOL).doc("For macOS only: fails elsewhere.");

  private static final Option<String> LOGIN_CLASS =
      Option.of("login_class", Types.STR).doc("For BSD only: fails elsewhere.");
  private static final Option<String> PROFILE =
      Option.of("profile", Types.STR).doc("For Solaris only: fails elsewhere.");
  private static final Option<String> AUTHORIZATION =
      Option.of("authorization", Types.STR).doc("For Solaris only: fails elsewhere.");
  private static final Option<String> ROLE =
      Option.of("role", Types.STR).doc("For Solaris only: fails elsewhere.");

  static final Specification SPECIFICATION =
      Specification.of("user")
          .doc("Sees to it that a user is there, or is not.")
          .options(NAME, STATE, UID, NON_UNIQUE, GROUP, GROUPS, APPEND, COMMENT, HOME, SHELL)
          .options(PASSWORD, UPDATE_PASSWORD, PASSWORD_LOCK, PASSWORD_EXPIRE_MAX)
          .options(PASSWORD_EXPIRE_MIN, PASSWORD_EXPIRE_WARN, PASSWORD_EXPIRE_ACCOUNT_DISABLE)
          .options(EXPIRES, FORCE, REMOVE, CREATE_HOME, MOVE_HOME, SKELETON, UMASK, SYSTEM)
          .options(UID_MIN, UID_MAX, SEUSER, LOCAL, GENERATE_SSH_KEY, SSH_KEY_BITS)
          .options(SSH_KEY_TYPE, SSH_KEY_FILE, SSH_KEY_COMMENT, SSH_KEY_PASSPHRASE)
          .options(HIDDEN, LOGIN_CLASS, PROFILE, AUTHORIZATION, ROLE)
          .build();

  private UserOptions() {}

  static boolean isLocal(ModuleRun run) {
    return Boolean.TRUE.equals(run.get(LOCAL));
  }

  /** What cannot be done on Linux, or not in local files. */
  static void refuse(ModuleRun run) {
    for (Option<?> option : List.of(HIDDEN, LOGIN_CLASS, PROFILE, AUTHORIZATION, ROLE)) {
      if (run.get(option) != null) {
        throw new ModuleFailure(
            option.name() + " does not exist on Linux (" + option.documentation() + ")");
      }
    }
    for (Option<?> option : List.of(UMASK, UID_MIN, UID_MAX)) {
      if (isLocal(run) && run.get(option) != null) {
        throw new ModuleFailure("'" + option.name() + "' can not be used with 'local'");
      }
    }
    String password = run.get(PASSWORD);
    if (password != null && (password.indexOf(':') >= 0 || password.indexOf('\n') >= 0)) {
      throw new ModuleFailure("a password's hash has neither a colon nor a line end in it");
    }
  }
}
