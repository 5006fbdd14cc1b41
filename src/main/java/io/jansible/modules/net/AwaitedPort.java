package io.jansible.modules.net;

import io.jansible.connection.Reply;
import io.jansible.module.ModuleRun;
import io.jansible.source.PythonRegex;
import java.time.Duration;

/** A port that is to be open, to say something, or to be closed; tried from the node. */
final class AwaitedPort implements Awaited {
  private final ModuleRun run;
  private final PythonRegex expression;
  private final PortScript script;
  private final boolean stopped;

  /** How long it listens to what the port says; longer each time, as each is a new connection. */
  private long listening = 1;

  AwaitedPort(ModuleRun run, PythonRegex expression) {
    this.run = run;
    this.expression = expression;
    String state = run.get(WaitForModule.STATE);
    this.stopped = state.equals("stopped") || state.equals("absent");
    this.script = new PortScript(run.get(WaitForModule.HOST), run.get(WaitForModule.PORT));
  }

  @Override
  public Found look(Duration left) {
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    long patience = Math.max(1, Math.min(run.get(WaitForModule.CONNECT_TIMEOUT), seconds));
    if (expression == null || stopped) {
      Reply reply = run.target().inspect(script.connect(patience));
      return reply.status() == PortScript.NO_TOOL
          ? Found.hopeless(PortScript.WHAT_HELPS)
          : Found.of(reply.ok() != stopped);
    }
    Reply reply = run.target().inspect(script.listen(Math.min(listening, seconds)));
    listening *= 2;
    return reply.status() == PortScript.NO_TOOL
        ? Found.hopeless(PortScript.WHAT_HELPS)
        : Found.of(Found.in(reply.output(), expression).met());
  }

  @Override
  public String timeout() {
    String place = run.get(WaitForModule.HOST) + ":" + run.get(WaitForModule.PORT);
    if (stopped) {
      return "Timeout when waiting for " + place + " to stop.";
    }
    String regex = run.get(WaitForModule.SEARCH_REGEX);
    return expression == null
        ? "Timeout when waiting for " + place
        : "Timeout when waiting for search string " + regex + " in " + place;
  }
}
