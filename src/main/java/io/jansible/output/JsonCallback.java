package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.TaskOutcome;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects a run, and prints it as one JSON document when a playbook has ended. */
final class JsonCallback implements Listener {
  private final Display display;
  private final RunRecord run;
  private final List<Object> plays = new ArrayList<>();
  private List<Object> tasks = new ArrayList<>();
  private Map<String, Object> hosts = new LinkedHashMap<>();

  JsonCallback(CallbackParts parts) {
    this.display = parts.display();
    this.run = new RunRecord(parts);
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.PlayStarted play) {
      tasks = new ArrayList<>();
      plays.add(RunRecord.map("play", run.begin(play), "tasks", tasks));
    } else if (event instanceof Event.TaskStarted task) {
      hosts = new LinkedHashMap<>();
      tasks.add(RunRecord.map("task", run.begin(task), "hosts", hosts));
    } else if (event instanceof Event.TaskEnded ended) {
      result(ended.outcome());
    } else if (event instanceof Event.IncludeAsked asked) {
      result(asked.outcome());
    } else if (event instanceof Event.CustomStats noted) {
      run.note(noted);
    } else if (event instanceof Event.PlaybookEnded ended) {
      print(run.end(ended));
    } else {
      Asides.show(display, event);
    }
  }

  private void result(TaskOutcome outcome) {
    Asides.show(display, outcome.notes());
    hosts.put(outcome.host(), run.result(outcome));
  }

  private void print(Map<String, Object> document) {
    document.put("plays", plays);
    display.line(JsonText.write(document, JsonStyle.RESULT));
    display.flush();
  }
}
