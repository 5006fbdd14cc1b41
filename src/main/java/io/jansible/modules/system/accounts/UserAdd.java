package io.jansible.modules.system.accounts;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The commands that make a user, with the programs that the node has. */
final class UserAdd {
  private final ModuleRun run;
  private final UserFacts facts;
  private final boolean local;
  private final List<String> words = new ArrayList<>();

  private UserAdd(ModuleRun run, UserFacts facts) {
    this.run = run;
    this.facts = facts;
    this.local = UserOptions.isLocal(run);
  }

  static void add(ModuleRun run, UserFacts facts, AccountScript script) {
    UserAdd add = new UserAdd(run, facts);
    if (facts.busybox()) {
      add.withAdduser(script);
    } else {
      add.withUseradd(script);
    }
  }

  private void withUseradd(AccountScript script) {
    words.add(local ? "luseradd" : "useradd");
    number("-u", run.get(UserOptions.UID));
    flag("-o", run.get(UserOptions.UID) != null && run.get(UserOptions.NON_UNIQUE));
    text("-Z", run.get(UserOptions.SEUSER));
    primaryGroup();
    List<String> groups = run.get(UserOptions.GROUPS) == null ? List.of() : facts.wanted(run);
    if (!groups.isEmpty() && !local) {
      text("-G", String.join(",", groups));
    }
    text("-c", run.get(UserOptions.COMMENT));
    home(script);
    text("-s", shell(run));
    Double expires = run.get(UserOptions.EXPIRES);
    if (expires != null && !local) {
      text("-e", date(expires));
    }
    number("-f", run.get(UserOptions.PASSWORD_EXPIRE_ACCOUNT_DISABLE));
    newHome();
    flag("-r", run.get(UserOptions.SYSTEM));
    limits();
    words.add(run.get(UserOptions.NAME));
    script.run(words);
    if (local) {
      locally(script, groups, expires);
    }
  }

  private void primaryGroup() {
    String group = run.get(UserOptions.GROUP);
    if (group != null) {
      facts.group(group);
      text("-g", group);
    } else if (facts.hasGroup(run.get(UserOptions.NAME))) {
      words.add(local ? "-n" : "-N");
    }
  }

  /** useradd makes a home, but no directories above it. */
  private void home(AccountScript script) {
    String home = home(run);
    if (home == null) {
      return;
    }
    int slash = home.lastIndexOf('/');
    if (run.get(UserOptions.CREATE_HOME) && slash > 0) {
      script.add("mkdir -p " + Quote.path(home.substring(0, slash)) + " || exit\n");
    }
    text("-d", home);
  }

  private void newHome() {
    if (!run.get(UserOptions.CREATE_HOME)) {
      words.add("-M");
      return;
    }
    flag("-m", !local);
    text("-k", run.get(UserOptions.SKELETON));
    String umask = run.get(UserOptions.UMASK);
    if (umask != null) {
      text("-K", "UMASK=" + umask);
    }
  }

  private void locally(AccountScript script, List<String> groups, Double expires) {
    String name = run.get(UserOptions.NAME);
    if (expires != null) {
      script.run("lchage", "-E", String.valueOf(days(expires)), name);
    }
    groups.forEach(group -> script.run("lgroupmod", "-M", name, group));
  }

  private void withAdduser(AccountScript script) {
    words.addAll(List.of("adduser", "-D"));
    number("-u", run.get(UserOptions.UID));
    String group = run.get(UserOptions.GROUP);
    if (group != null) {
      text("-G", facts.group(group).name());
    }
    text("-g", run.get(UserOptions.COMMENT));
    text("-h", home(run));
    text("-s", shell(run));
    flag("-H", !run.get(UserOptions.CREATE_HOME));
    text("-k", run.get(UserOptions.SKELETON));
    String umask = run.get(UserOptions.UMASK);
    if (umask != null) {
      text("-K", "UMASK=" + umask);
    }
    flag("-S", run.get(UserOptions.SYSTEM));
    limits();
    words.add(run.get(UserOptions.NAME));
    script.run(words);
    if (run.get(UserOptions.GROUPS) != null) {
      for (String other : facts.wanted(run)) {
        script.run("adduser", run.get(UserOptions.NAME), facts.group(other).name());
      }
    }
  }

  private void limits() {
    for (Option<Long> limit : List.of(UserOptions.UID_MIN, UserOptions.UID_MAX)) {
      if (run.get(limit) != null) {
        text("-K", limit.name().toUpperCase(Locale.ROOT) + "=" + run.get(limit));
      }
    }
  }

  private void flag(String flag, boolean wanted) {
    if (wanted) {
      words.add(flag);
    }
  }

  private void text(String flag, String value) {
    if (value != null) {
      words.addAll(List.of(flag, value));
    }
  }

  private void number(String flag, Long value) {
    text(flag, value == null ? null : value.toString());
  }

  static String home(ModuleRun run) {
    String home = run.get(UserOptions.HOME);
    return home == null ? null : run.target().expand(home);
  }

  static String shell(ModuleRun run) {
    String shell = run.get(UserOptions.SHELL);
    return shell == null ? null : run.target().expand(shell);
  }

  /** The day of a time; empty for never. */
  static String date(double seconds) {
    return seconds < 0
        ? ""
        : LocalDate.ofInstant(Instant.ofEpochSecond((long) seconds), ZoneOffset.UTC).toString();
  }

  static long days(double seconds) {
    return seconds < 0 ? -1 : (long) Math.floor(seconds) / 86400;
  }
}
