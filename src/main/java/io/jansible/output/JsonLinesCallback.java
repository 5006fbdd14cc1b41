package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.TaskOutcome;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.util.List;
import java.util.Map;

/** Prints a JSON document on a line of its own for each thing that happens. */
final class JsonLinesCallback implements Listener {
  private static final JsonStyle TIGHT = new JsonStyle(-1, true, true, ",", ":");

  private final Display display;
  private final RunRecord run;
  private Map<String, Object> task = Map.of();

  JsonLinesCallback(CallbackParts parts) {
    this.display = parts.display();
    this.run = new RunRecord(parts);
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.PlayStarted play) {
      print("playbook_on_play_start", RunRecord.map("play", run.begin(play), "tasks", List.of()));
    } else if (event instanceof Event.TaskStarted started) {
      task = run.begin(started);
      boolean handler = started.kind() == Event.Kind.HANDLER;
      String name = handler ? "playbook_on_handler_task_start" : "playbook_on_task_start";
      print(name, RunRecord.map("task", task, "hosts", Map.of()));
    } else if (event instanceof Event.TaskEnded ended) {
      result(ended.outcome());
    } else if (event instanceof Event.IncludeAsked asked) {
      result(asked.outcome());
    } else if (event instanceof Event.CustomStats noted) {
      run.note(noted);
    } else if (event instanceof Event.PlaybookEnded ended) {
      print("playbook_on_stats", run.end(ended));
    } else {
      Asides.show(display, event);
    }
    display.flush();
  }

  private void result(TaskOutcome outcome) {
    Asides.show(display, outcome.notes());
    String name =
        switch (outcome.status()) {
          case OK, CHANGED -> "runner_on_ok";
          case SKIPPED -> "runner_on_skipped";
          case FAILED -> "runner_on_failed";
          case UNREACHABLE -> "runner_on_unreachable";
        };
    Map<String, Object> result = run.result(outcome);
    Map<String, Object> hosts = RunRecord.map(outcome.host(), result);
    print(name, RunRecord.map("task", task, "hosts", hosts));
  }

  private void print(String name, Map<String, Object> line) {
    line.put("_event", "v2_" + name);
    line.put("_timestamp", run.now());
    display.line(JsonText.write(line, TIGHT));
  }
}
