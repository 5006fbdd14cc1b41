package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.Diff;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Step;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the file module is going to do to one path: the commands, the diff, and the result. Nothing
 * has happened yet.
 */
final class FilePlan {
  private final FileTask task;
  private final FileFacts facts;
  private final String path;
  private final Map<String, Object> keys = new LinkedHashMap<>();
  private final Map<String, Object> before = new LinkedHashMap<>();
  private final Map<String, Object> after = new LinkedHashMap<>();
  private final Map<Step, String> failures = new EnumMap<>(Step.class);
  private final StringBuilder script = new StringBuilder();
  private boolean changed;
  private boolean withDiff = true;
  private String warning;

  /**
   * @param path the path that is worked on
   * @param wanted the state that the diff shows
   */
  FilePlan(FileTask task, FileFacts facts, String path, String present, String wanted) {
    this.task = task;
    this.facts = facts;
    this.path = path;
    before.put("path", path);
    after.put("path", path);
    if (!present.equals(wanted)) {
      before.put("state", present);
      after.put("state", wanted);
    }
  }

  /** A key of the result. */
  FilePlan key(String name, Object value) {
    keys.put(name, value);
    return this;
  }

  /** Something that is one thing now and will be another. */
  FilePlan difference(String name, Object now, Object then) {
    before.put(name, now);
    after.put(name, then);
    return this;
  }

  /** Something that only the old state has. */
  FilePlan before(String name, Object now) {
    before.put(name, now);
    return this;
  }

  /** A command that changes the file. */
  FilePlan command(String line) {
    script.append(line);
    changed = true;
    return this;
  }

  /** How Ansible's message begins when a step fails; %s is what the script printed. */
  FilePlan failure(Step step, String message) {
    failures.put(step, message);
    return this;
  }

  /** A command that changes the file, and how Ansible's message begins when it fails. */
  FilePlan command(String command, Step step, String message) {
    return failure(step, message).command(command + " || " + step.exit() + "\n");
  }

  FilePlan warning(String text) {
    warning = text;
    return this;
  }

  FilePlan withoutDiff() {
    withDiff = false;
    return this;
  }

  /** Gives the file the wanted attributes and times; nothing where it has them. */
  FilePlan attributes(Inode node, String target) {
    AttributeChange change = change(node);
    if (change.isNeeded()) {
      before.putAll(change.before());
      after.putAll(change.after());
      command("p=" + Quote.path(target) + "\n" + change.script());
    }
    return times(target);
  }

  /**
   * What must change so that a file has the wanted attributes.
   *
   * @throws ModuleFailure when the wanted owner or group does not exist; it tells the path
   */
  AttributeChange change(Inode node) {
    try {
      return AttributeChange.between(
          node, facts.state().context(), task.wanted(), facts.attributes());
    } catch (ModuleFailure e) {
      throw task.withPath(path).failure(e.getMessage(), present());
    }
  }

  private FilePlan times(String target) {
    FileTimes.Wanted wanted = facts.desired();
    boolean access = FileTimes.differ(wanted.access(), facts.present().access());
    boolean modification = FileTimes.differ(wanted.modification(), facts.present().modification());
    if (access || modification) {
      if (access) {
        difference("atime", facts.present().access(), shown(wanted.access()));
      }
      if (modification) {
        difference("mtime", facts.present().modification(), shown(wanted.modification()));
      }
      failures.put(Step.TIMES, "Error while updating modification or access time: ");
      command("p=" + Quote.path(target) + "\n" + FileTimes.commands(wanted));
    }
    return this;
  }

  private Double shown(Double time) {
    java.time.Instant now = task.run().controller().now();
    return time.isNaN() ? Double.valueOf(now.getEpochSecond() + now.getNano() / 1e9) : time;
  }

  /** Does it, or in check mode says what it would do. */
  Result carryOut() {
    FileState present = present();
    FileState state = changed ? task.run().change(present, this::run) : present;
    Result.Builder result = Result.changed(changed).putAll(keys);
    result.putAll(state.info());
    if (withDiff && task.run().diffMode()) {
      result.diff(Diff.attributes(before, after));
    }
    return (warning == null ? result : result.warning(warning)).build();
  }

  /** The present state of the path that the result tells of. */
  private FileState present() {
    FileState state = facts.state();
    if (path.equals(state.path())) {
      return state;
    }
    if (facts.inside() != null && path.equals(facts.inside().path())) {
      return facts.inside();
    }
    return state.followed();
  }

  private FileState run(Remote remote) {
    FileProbe probe = FileProbe.of(path);
    Reply reply = facts.done();
    if (reply == null) {
      reply = remote.run(Request.of(script + probe.script()).using(FileProbe.FUNCTIONS));
    }
    if (!reply.ok()) {
      throw failure(reply);
    }
    return probe.read(new Answers(reply.output()));
  }

  private ModuleFailure failure(Reply reply) {
    Step step = Step.of(reply);
    String reason = reply.errorText().strip();
    if (step != null && step.attributeMessage() != null) {
      return task.failure(
          Result.failure(step.attributeMessage()).put("details", reason).put("path", path),
          present());
    }
    String where = reply.output().length == 0 ? "" : new Answers(reply.output()).next();
    String message = failures.getOrDefault(step, "");
    return task.failure(
        Result.failure(message.replace("%s", where) + reason).put("path", path), present());
  }
}
