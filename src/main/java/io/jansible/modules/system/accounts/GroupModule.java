package io.jansible.modules.system.accounts;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sees to it that a group is on the node, or is not. */
public final class GroupModule implements Module {
  static final Option<String> NAME =
      Option.of("name", Types.STR).mandatory().doc("The group's name.");
  static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("absent", "present")
          .defaultsTo("present")
          .doc("Whether the group shall be there.");
  static final Option<Boolean> FORCE =
      Option.of("force", Types.BOOL)
          .defaultsTo(false)
          .doc("Removes the group even where it is a user's primary one.");
  static final Option<Long> GID = Option.of("gid", Types.INT).doc("The group's number.");
  static final Option<Boolean> SYSTEM =
      Option.of("system", Types.BOOL)
          .defaultsTo(false)
          .doc("A new group gets a number of those of the system's own.");
  static final Option<Boolean> LOCAL =
      Option.of("local", Types.BOOL)
          .defaultsTo(false)
          .doc("Only the node's own files count, not its directory services.");
  static final Option<Boolean> NON_UNIQUE =
      Option.of("non_unique", Types.BOOL)
          .defaultsTo(false)
          .doc("The number may be another group's too.");
  static final Option<Long> GID_MIN =
      Option.of("gid_min", Types.INT).doc("The least number that a new group may get.");
  static final Option<Long> GID_MAX =
      Option.of("gid_max", Types.INT).doc("The greatest number that a new group may get.");

  private static final Specification SPECIFICATION =
      Specification.of("group")
          .doc("Sees to it that a group is there, or is not.")
          .options(NAME, STATE, FORCE, GID, SYSTEM, LOCAL, NON_UNIQUE, GID_MIN, GID_MAX)
          .requiredIf(NON_UNIQUE, true, GID)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  /** What the node told: the group, or null; all groups; whether it has busybox's programs only. */
  private record Found(GroupEntry group, List<GroupEntry> all, boolean busybox) {}

  @Override
  public Result run(ModuleRun run) {
    refuse(run);
    Request question = Request.of(questions(run) + tools()).using(AccountScript.FUNCTIONS);
    Answers answers = Answers.of(run.target().inspect(question));
    GroupEntry group = group(run, answers);
    List<GroupEntry> all = GroupEntry.all(answers.next());
    Found found = new Found(group, all, answers.next().equals("busybox"));
    boolean present = run.get(STATE).equals("present");
    AccountScript script = present ? present(run, found) : absent(run, found);
    if (script == null) {
      return result(run, false, found.group()).build();
    }
    boolean exists = present && found.group() != null;
    Result foretold =
        exists ? result(run, true, found.group()).build() : Result.changed(true).build();
    return run.change(foretold, remote -> change(run, remote, script));
  }

  private static void refuse(ModuleRun run) {
    boolean local = run.get(LOCAL);
    for (Option<Long> limit : List.of(GID_MIN, GID_MAX)) {
      if (local && run.get(limit) != null) {
        throw new ModuleFailure("'" + limit.name() + "' can not be used with 'local'");
      }
    }
    if (local && run.get(FORCE)) {
      throw new ModuleFailure(
          "force is not a valid option for local, force=True and local=True are mutually"
              + " exclusive");
    }
  }

  private static String questions(ModuleRun run) {
    String where = run.get(LOCAL) ? "local" : "all";
    return "j_entry group "
        + Quote.word(run.get(NAME))
        + " "
        + where
        + "\nj_groups "
        + where
        + "\n";
  }

  private static String tools() {
    return "if j_has groupadd || ! j_has addgroup; then printf 'shadow\\0'; "
        + "else printf 'busybox\\0'; fi\n";
  }

  /** getent takes digits for a number, which is not meant. */
  private static GroupEntry group(ModuleRun run, Answers answers) {
    return GroupEntry.parse(answers.next())
        .filter(entry -> entry.name().equals(run.get(NAME)))
        .orElse(null);
  }

  private static AccountScript absent(ModuleRun run, Found found) {
    if (found.group() == null) {
      return null;
    }
    String program = found.busybox() ? "delgroup" : run.get(LOCAL) ? "lgroupdel" : "groupdel";
    String force = run.get(FORCE) && !found.busybox() ? "-f" : null;
    return new AccountScript().run(AccountScript.words(program, force, run.get(NAME)));
  }

  private static AccountScript present(ModuleRun run, Found found) {
    Long gid = run.get(GID);
    boolean same = gid == null || found.group() != null && found.group().gid() == gid;
    if (found.group() != null && same) {
      return null;
    }
    boolean taken =
        found.all().stream()
            .anyMatch(g -> Objects.equals(g.gid(), gid) && !g.name().equals(run.get(NAME)));
    if (taken && run.get(LOCAL)) {
      throw new ModuleFailure(
          "GID '" + gid + "' already exists with group '" + other(run, found) + "'");
    }
    if (found.group() == null) {
      return new AccountScript().run(add(run, found.busybox()));
    }
    if (found.busybox()) {
      if (taken) {
        throw new ModuleFailure("gid '" + gid + "' in use");
      }
      return GroupFile.renumber(found.group(), gid);
    }
    String program = run.get(LOCAL) ? "lgroupmod" : "groupmod";
    String shared = run.get(NON_UNIQUE) ? "-o" : null;
    return new AccountScript()
        .run(AccountScript.words(program, "-g", gid.toString(), shared, run.get(NAME)));
  }

  private static String other(ModuleRun run, Found found) {
    return found.all().stream()
        .filter(g -> g.gid() == run.get(GID) && !g.name().equals(run.get(NAME)))
        .findFirst()
        .map(GroupEntry::name)
        .orElseThrow();
  }

  private static List<String> add(ModuleRun run, boolean busybox) {
    List<String> words = new ArrayList<>();
    words.add(busybox ? "addgroup" : run.get(LOCAL) ? "lgroupadd" : "groupadd");
    if (run.get(GID) != null) {
      words.addAll(List.of("-g", run.get(GID).toString()));
      if (run.get(NON_UNIQUE) && !busybox) {
        words.add("-o");
      }
    }
    if (run.get(SYSTEM)) {
      words.add(busybox ? "-S" : "-r");
    }
    for (Option<Long> limit : List.of(GID_MIN, GID_MAX)) {
      if (run.get(limit) != null) {
        words.addAll(
            List.of("-K", limit.name().toUpperCase(java.util.Locale.ROOT) + "=" + run.get(limit)));
      }
    }
    words.add(run.get(NAME));
    return words;
  }

  private static Result change(ModuleRun run, Remote remote, AccountScript script) {
    Reply reply =
        remote.run(Request.of(script.then(questions(run))).using(AccountScript.FUNCTIONS));
    Answers answers;
    try {
      answers = AccountScript.answers(reply, run.get(NAME));
    } catch (ModuleFailure e) {
      // Without the status, which the module does not return.
      throw new ModuleFailure(Result.failure(e.getMessage()).put("name", run.get(NAME)).build());
    }
    String said = answers.next();
    Result.Builder result = result(run, true, group(run, answers));
    if (!said.isEmpty()) {
      result.put("stdout", said);
    }
    return reply.errorText().isEmpty()
        ? result.build()
        : result.put("stderr", reply.errorText()).build();
  }

  private static Result.Builder result(ModuleRun run, boolean changed, GroupEntry group) {
    Result.Builder result =
        Result.changed(changed).put("name", run.get(NAME)).put("state", run.get(STATE));
    return group == null ? result : result.put("system", run.get(SYSTEM)).put("gid", group.gid());
  }
}
