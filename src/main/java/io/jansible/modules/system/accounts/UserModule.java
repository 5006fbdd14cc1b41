package io.jansible.modules.system.accounts;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.FileMode;
import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.file.Answers;

/** Sees to it that a user is on the node, or is not. */
public final class UserModule implements Module {
  @Override
  public Specification specification() {
    return UserOptions.SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    UserOptions.refuse(run);
    Request question = Request.of(UserFacts.script(run) + ":\n").using(AccountScript.FUNCTIONS);
    UserFacts facts = UserFacts.read(run, Answers.of(run.target().inspect(question)));
    Result result =
        run.get(UserOptions.STATE).equals("present") ? present(run, facts) : absent(run, facts);
    return warned(run, facts, Result.copyOf(result));
  }

  private static Result warned(ModuleRun run, UserFacts facts, Result.Builder result) {
    String password = run.get(UserOptions.PASSWORD);
    if (run.get(UserOptions.APPEND) && run.get(UserOptions.GROUPS) == null) {
      result.warning(
          "'append' is set, but no 'groups' are specified. Use 'groups' for appending new"
              + " groups.This will change to an error in Ansible 2.14.");
    }
    if (password != null && PasswordHash.isDoubtful(password)) {
      result.warning(PasswordHash.WARNING);
    }
    if (run.get(UserOptions.STATE).equals("present") && facts.user() != null) {
      SshKey.warn(run, facts.key(), result);
    }
    return result.build();
  }

  private static Result absent(ModuleRun run, UserFacts facts) {
    Result.Builder result = named(run, facts.user() != null);
    if (facts.user() == null) {
      return result.build();
    }
    boolean local = UserOptions.isLocal(run);
    boolean remove = run.get(UserOptions.REMOVE);
    AccountScript script = new AccountScript();
    if (facts.busybox()) {
      String home = remove ? "--remove-home" : null;
      script.run(AccountScript.words("deluser", home, run.get(UserOptions.NAME)));
    } else {
      String force = run.get(UserOptions.FORCE) && !local ? "-f" : null;
      script.run(
          AccountScript.words(
              local ? "luserdel" : "userdel",
              force,
              remove ? "-r" : null,
              run.get(UserOptions.NAME)));
    }
    return run.change(
        Result.changed(true).build(),
        remote -> {
          remote.leave(run.get(UserOptions.NAME));
          Reply reply = remote.run(Request.of(script.then("")).using(AccountScript.FUNCTIONS));
          Answers answers = AccountScript.answers(reply, run.get(UserOptions.NAME));
          result.put("force", run.get(UserOptions.FORCE)).put("remove", remove);
          return said(result, answers.next(), reply).build();
        });
  }

  private static Result present(ModuleRun run, UserFacts facts) {
    AccountScript script = new AccountScript();
    UserEntry user = facts.user();
    if (user == null) {
      UserAdd.add(run, facts, script);
    } else {
      UserChange.add(run, facts, script);
    }
    boolean password = PasswordChange.isNeeded(run, user);
    if (password) {
      PasswordChange.add(script);
    }
    if (run.get(UserOptions.CREATE_HOME) && user != null && !facts.homeExists()) {
      script.add(home(run, facts));
    }
    if (SshKey.isMissing(run, facts.key())) {
      SshKey.add(run, script);
    }
    PasswordChange.addDays(run, user, script);
    if (script.isEmpty()) {
      return told(run, facts, modified(run, false)).build();
    }
    Result foretold =
        user == null ? Result.changed(true).build() : told(run, facts, modified(run, true)).build();
    return run.change(foretold, remote -> change(run, remote, script, user == null, password));
  }

  private static Result change(
      ModuleRun run, Remote remote, AccountScript script, boolean isNew, boolean password) {
    String input = password ? PasswordChange.line(run) : "";
    String passphrase = run.get(UserOptions.SSH_KEY_PASSPHRASE);
    if (passphrase != null) {
      // ssh-keygen asks for it twice.
      input += (passphrase + "\n").repeat(2);
    }
    String head = "j_name=" + Quote.word(run.get(UserOptions.NAME)) + "\n";
    Request request =
        Request.of(head + script.then(UserFacts.script(run)))
            .using(AccountScript.FUNCTIONS)
            .withInput(Content.of(input));
    Reply reply = remote.run(request);
    Answers answers = AccountScript.answers(reply, run.get(UserOptions.NAME));
    String said = answers.next();
    UserFacts after = UserFacts.read(run, answers);
    Result.Builder result = isNew ? created(run) : modified(run, true);
    return told(run, after, said(result, said, reply)).build();
  }

  private static Result.Builder named(ModuleRun run, boolean changed) {
    return Result.changed(changed)
        .put("name", run.get(UserOptions.NAME))
        .put("state", run.get(UserOptions.STATE));
  }

  private static Result.Builder created(ModuleRun run) {
    return named(run, true)
        .put("system", run.get(UserOptions.SYSTEM))
        .put("create_home", run.get(UserOptions.CREATE_HOME));
  }

  private static Result.Builder modified(ModuleRun run, boolean changed) {
    return named(run, changed)
        .put("append", run.get(UserOptions.APPEND))
        .put("move_home", run.get(UserOptions.MOVE_HOME));
  }

  private static Result.Builder said(Result.Builder result, String said, Reply reply) {
    if (!said.isEmpty()) {
      result.put("stdout", said);
    }
    return reply.errorText().isEmpty() ? result : result.put("stderr", reply.errorText());
  }

  private static Result.Builder told(ModuleRun run, UserFacts facts, Result.Builder result) {
    UserEntry user = facts.user();
    if (run.get(UserOptions.PASSWORD) != null) {
      result.put("password", "NOT_LOGGING_PASSWORD");
    }
    if (user == null) {
      return result
          .put("failed", true)
          .put("msg", "failed to look up user name: " + run.get(UserOptions.NAME));
    }
    result
        .put("uid", user.uid())
        .put("group", user.gid())
        .put("comment", user.comment())
        .put("home", user.home())
        .put("shell", user.shell());
    if (run.get(UserOptions.GROUPS) != null) {
      result.put("groups", String.join(",", run.get(UserOptions.GROUPS)));
    }
    SshKey.tell(run, facts.key(), result);
    return result;
  }

  /** Makes the home of a user who is there, as useradd would have made it. */
  private static String home(ModuleRun run, UserFacts facts) {
    String home = UserAdd.home(run) == null ? facts.user().home() : UserAdd.home(run);
    String skeleton = run.get(UserOptions.SKELETON);
    return """
    j_to=%s j_from=%s
    if [ ! -e "$j_to" ]; then
    if [ -d "$j_from" ]; then
      case ${j_to%%/*} in '') ;; *) mkdir -p "${j_to%%/*}" || exit;; esac
      cp -R "$j_from" "$j_to" || exit
    else
      mkdir -p "$j_to" || exit
    fi
    chmod %s "$j_to" && chown -hR "$j_name:" "$j_to" || exit
    fi
    """
        .formatted(
            Quote.path(home),
            Quote.path(skeleton == null ? "/etc/skel" : skeleton),
            FileMode.text(facts.homeMode()));
  }
}
