package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.TaskOutcome;
import java.io.IOException;
import java.nio.file.Path;

/** Keeps each host's last result in a file of the host's name. */
final class TreeCallback implements Listener {
  private final Display display;
  private final Path directory;
  private final ResultText results;

  TreeCallback(CallbackParts parts) {
    this.display = parts.display();
    this.directory = parts.files().tree();
    this.results = new ResultText(display.verbosity(), ResultStyle.JSON);
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.TaskEnded task) {
      write(task.outcome());
    } else if (event instanceof Event.IncludeAsked task) {
      write(task.outcome());
    }
  }

  private void write(TaskOutcome outcome) {
    try {
      PrivateFile.write(directory, outcome.host(), results.whole(outcome));
    } catch (IOException e) {
      display.warning("Unable to write to " + outcome.host() + "'s file: " + e.getMessage());
    }
  }
}
