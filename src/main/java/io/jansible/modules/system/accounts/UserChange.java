package io.jansible.modules.system.accounts;

import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The commands that give a user who is there what a task wants, as far as it differs. */
final class UserChange {
  private final ModuleRun run;
  private final UserFacts facts;
  private final UserEntry user;
  private final boolean local;
  private final List<String> words = new ArrayList<>();
  private final AccountScript script;

  private UserChange(ModuleRun run, UserFacts facts, AccountScript script) {
    this.run = run;
    this.facts = facts;
    this.user = facts.user();
    this.local = UserOptions.isLocal(run);
    this.script = script;
  }

  static void add(ModuleRun run, UserFacts facts, AccountScript script) {
    UserChange change = new UserChange(run, facts, script);
    change.collect();
    if (facts.busybox()) {
      change.refuse();
    } else if (!change.words.isEmpty()) {
      change.words.add(0, change.local ? "lusermod" : "usermod");
      change.words.add(run.get(UserOptions.NAME));
      script.run(change.words);
    }
    change.memberships();
    change.lateExpiry();
  }

  /** Everything that one command changes. */
  private void collect() {
    Long uid = run.get(UserOptions.UID);
    if (uid != null && uid != user.uid()) {
      add("-u", uid.toString());
      if (run.get(UserOptions.NON_UNIQUE)) {
        words.add("-o");
      }
    }
    String group = run.get(UserOptions.GROUP);
    if (group != null && facts.group(group).gid() != user.gid()) {
      add("-g", String.valueOf(facts.group(group).gid()));
    }
    if (!local && !facts.busybox()) {
      groups();
    }
    different("-c", run.get(UserOptions.COMMENT), user.comment());
    String home = UserAdd.home(run);
    if (home != null && !home.equals(user.home())) {
      add("-d", home);
      if (run.get(UserOptions.MOVE_HOME)) {
        words.add("-m");
      }
    }
    different("-s", UserAdd.shell(run), user.shell());
    expiry();
    lock();
  }

  private void different(String flag, String wanted, String present) {
    if (wanted != null && !wanted.equals(present)) {
      add(flag, wanted);
    }
  }

  private void groups() {
    Set<String> wanted = wantedNames();
    if (wanted == null) {
      return;
    }
    Set<String> present = facts.memberships();
    boolean append = run.get(UserOptions.APPEND);
    if (append ? !present.containsAll(wanted) : !present.equals(wanted)) {
      if (append) {
        words.add("-a");
      }
      add("-G", String.join(",", wanted));
    }
  }

  /** The names of the wanted groups, or null when the task says nothing of them. */
  private Set<String> wantedNames() {
    if (run.get(UserOptions.GROUPS) == null) {
      return null;
    }
    Set<String> names = new LinkedHashSet<>();
    facts.wanted(run).forEach(name -> names.add(facts.group(name).name()));
    return names;
  }

  private void expiry() {
    Double expires = run.get(UserOptions.EXPIRES);
    if (expires != null && !local && isOther(expires)) {
      add("-e", UserAdd.date(expires));
    }
    Long inactive = run.get(UserOptions.PASSWORD_EXPIRE_ACCOUNT_DISABLE);
    if (inactive != null && inactive != user.number(UserEntry.INACTIVE)) {
      add("-f", inactive.toString());
    }
  }

  private boolean isOther(double expires) {
    long present = user.expires();
    return expires < 0 ? present >= 0 : present < 0 || present != UserAdd.days(expires);
  }

  /** A password that is set anyway is set as it shall be, locked or not. */
  private void lock() {
    Boolean lock = run.get(UserOptions.PASSWORD_LOCK);
    if (lock != null && lock != user.isLocked() && !PasswordChange.isNeeded(run, user)) {
      words.add(lock ? "-L" : "-U");
    }
  }

  /** What busybox has no program for. */
  private void refuse() {
    if (!words.isEmpty()) {
      throw new ModuleFailure(
          "the node has only busybox's programs for users, which change nothing but groups and"
              + " passwords of one that is there; usermod would have to do: "
              + String.join(" ", words));
    }
  }

  /** Where the groups are changed by programs of their own. */
  private void memberships() {
    Set<String> wanted = local || facts.busybox() ? wantedNames() : null;
    if (wanted == null || facts.busybox() && wanted.isEmpty()) {
      return;
    }
    Set<String> present = facts.memberships();
    for (String group : wanted) {
      if (!present.contains(group)) {
        script.run(membership(group, true));
      }
    }
    for (String group : present) {
      if (!wanted.contains(group) && !run.get(UserOptions.APPEND)) {
        script.run(membership(group, false));
      }
    }
  }

  private List<String> membership(String group, boolean member) {
    String name = run.get(UserOptions.NAME);
    return local
        ? List.of("lgroupmod", member ? "-M" : "-m", name, group)
        : List.of(member ? "adduser" : "delgroup", name, group);
  }

  private void lateExpiry() {
    Double expires = run.get(UserOptions.EXPIRES);
    if (local && expires != null && isOther(expires)) {
      script.run("lchage", "-E", String.valueOf(UserAdd.days(expires)), user.name());
    }
  }

  private void add(String flag, String value) {
    words.add(flag);
    words.add(value);
  }
}
