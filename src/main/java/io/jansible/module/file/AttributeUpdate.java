package io.jansible.module.file;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import java.util.Map;

/** Gives a file that stays as it is the attributes that a task wants. */
public final class AttributeUpdate {
  private final FileState state;
  private final AttributeChange change;

  private AttributeUpdate(FileState state, AttributeChange change) {
    this.state = state;
    this.change = change;
  }

  /**
   * What is to change about a file that exists.
   *
   * @throws ModuleFailure when the wanted owner or group does not exist; it tells the path
   */
  public static AttributeUpdate of(FileState state, FileAttributes wanted, AttributeFacts facts) {
    try {
      return new AttributeUpdate(
          state, AttributeChange.between(state.node(), state.context(), wanted, facts));
    } catch (ModuleFailure e) {
      throw failure(state, Result.failure(e.getMessage()));
    }
  }

  public boolean isNeeded() {
    return change.isNeeded();
  }

  public Map<String, Object> before() {
    return change.before();
  }

  public Map<String, Object> after() {
    return change.after();
  }

  /** Changes what is to change; the state afterwards, which in check mode is the present one. */
  public FileState apply(ModuleRun run) {
    return isNeeded() ? run.change(state, this::apply) : state;
  }

  /** The commands of the change, for a script of several changes. */
  public String script() {
    return "p=" + Quote.path(state.path()) + "\n" + change.script();
  }

  private FileState apply(Remote remote) {
    FileProbe probe = FileProbe.of(state.path());
    Reply reply = remote.run(Request.of(script() + probe.script()).using(FileProbe.FUNCTIONS));
    Step step = Step.of(reply);
    if (!reply.ok()) {
      String message = step == null ? null : step.attributeMessage();
      String reason = reply.errorText().strip();
      throw failure(
          state,
          message == null
              ? Result.failure(reason)
              : Result.failure(message).put("details", reason));
    }
    return probe.read(new Answers(reply.output()));
  }

  private static ModuleFailure failure(FileState state, Result.Builder result) {
    return new ModuleFailure(result.put("path", state.path()).putAll(state.info()).build());
  }
}
