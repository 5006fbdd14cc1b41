package io.jansible.modules.system.accounts;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.file.Answers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the module user must know of a node: asked in one request.
 *
 * @param user the user, or null when there is none
 * @param groups all groups
 * @param busybox whether the node has busybox's programs for accounts only
 * @param homeExists whether something is at the home that the user has or shall have
 * @param homeMode the permissions of a new home
 * @param key what is known of the SSH key
 */
record UserFacts(
    UserEntry user,
    List<GroupEntry> groups,
    boolean busybox,
    boolean homeExists,
    int homeMode,
    SshKey.State key) {
  private static final int USUAL_HOME_MODE = 0755;

  static String script(ModuleRun run) {
    String where = UserOptions.isLocal(run) ? "local" : "all";
    String home = run.get(UserOptions.HOME);
    return """
    j_name=%1$s
    j_user=$(j_entry passwd "$j_name" %2$s | tr -d '\\0')
    printf '%%s\\0' "$j_user"
    j_entry shadow "$j_name" local
    j_groups %2$s
    if j_has useradd || ! j_has adduser; then printf 'shadow\\0'; else printf 'busybox\\0'; fi
    j_rest=${j_user%%:*}
    j_home=%3$s
    j_home=${j_home:-${j_rest##*:}}
    if [ -e "$j_home" ]; then printf '1\\0'; else printf '\\0'; fi
    while read -r j_word j_value j_more; do
      case $j_word in HOME_MODE|UMASK) echo "$j_word $j_value";; esac
    done 2>/dev/null < /etc/login.defs
    printf '\\0'
    """
            .formatted(
                Quote.word(run.get(UserOptions.NAME)),
                where,
                home == null ? "''" : Quote.word(run.target().expand(home)))
        + SshKey.questions(run);
  }

  static UserFacts read(ModuleRun run, Answers answers) {
    String line = answers.next();
    String shadow = answers.next();
    UserEntry user =
        UserEntry.parse(line, shadow)
            .filter(entry -> entry.name().equals(run.get(UserOptions.NAME)))
            .orElse(null);
    return new UserFacts(
        user,
        GroupEntry.all(answers.next()),
        answers.next().equals("busybox"),
        !answers.next().isEmpty(),
        homeMode(answers.next()),
        SshKey.read(run, answers));
  }

  /** HOME_MODE says it all, UMASK what to leave out. */
  private static int homeMode(String definitions) {
    int mode = USUAL_HOME_MODE;
    for (String line : definitions.lines().toList()) {
      String[] words = line.split(" ");
      if (words.length == 2 && words[1].matches("[0-7]+")) {
        int number = Integer.parseInt(words[1], 8);
        if (words[0].equals("HOME_MODE")) {
          return number;
        }
        mode = 0777 & ~number;
      }
    }
    return mode;
  }

  /**
   * The group that a task names.
   *
   * @throws ModuleFailure when there is none
   */
  GroupEntry group(String written) {
    return GroupEntry.named(written, groups)
        .orElseThrow(() -> new ModuleFailure("Group " + written + " does not exist"));
  }

  boolean hasGroup(String name) {
    return GroupEntry.named(name, groups).isPresent();
  }

  /** The groups that have the user as a member. */
  Set<String> memberships() {
    Set<String> names = new LinkedHashSet<>();
    for (GroupEntry group : groups) {
      if (group.has(user.name())) {
        names.add(group.name());
      }
    }
    return names;
  }

  /** The groups that a task names besides the primary one, as it wrote them. */
  List<String> wanted(ModuleRun run) {
    List<String> wanted = new ArrayList<>();
    for (String name : run.get(UserOptions.GROUPS)) {
      if (!name.isBlank()) {
        group(name.strip());
        wanted.add(name.strip());
      }
    }
    return wanted;
  }
}
