package io.jansible.execute;

import io.jansible.playbook.Action;
import io.jansible.playbook.Async;
import io.jansible.playbook.Gathering;
import io.jansible.playbook.Keywords;
import io.jansible.playbook.Play;
import io.jansible.playbook.Retry;
import io.jansible.playbook.Surroundings;
import io.jansible.playbook.Task;
import io.jansible.playbook.Verdict;
import io.jansible.playbook.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The task "Gathering Facts" that a play begins with, unless it or the configuration says no. */
final class Gather {
  private Gather() {}

  /** The task, or null when nobody wants facts. */
  static Task task(Play play, Machinery machinery, Reading reading) {
    Gathering gathering = play.gathering();
    boolean implicit = !machinery.options().plays().gathering().equals("explicit");
    if (!reading.decidedForPlay(gathering.facts(), implicit)) {
      return null;
    }
    Map<String, Object> arguments = new LinkedHashMap<>();
    // The task renders them for each host; what means nothing is a mistake of the play.
    reading.decidedForPlay(gathering.subset());
    reading.decidedForPlay(gathering.timeout());
    put(arguments, "gather_subset", gathering.subset());
    put(arguments, "gather_timeout", gathering.timeout());
    put(arguments, "fact_path", gathering.factPath());
    Keywords keywords = play.keywords();
    if (keywords.tags().isEmpty()) {
      keywords = keywords.tagged(List.of(new Written("always", play.at())));
    }
    Action action =
        play.keywords()
            .moduleDefaults()
            .of(new Action("setup", play.at(), arguments, Map.of(), null, null));
    return new Task(
        play.at(),
        new Written("Gathering Facts", play.at()),
        action,
        null,
        null,
        Verdict.UNSAID,
        Retry.UNSAID,
        Async.UNSAID,
        List.of(),
        keywords,
        Surroundings.NONE.with(keywords),
        null);
  }

  private static void put(Map<String, Object> arguments, String name, Written written) {
    if (written != null) {
      arguments.put(name, written.value());
    }
  }
}
