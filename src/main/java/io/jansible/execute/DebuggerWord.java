package io.jansible.execute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The debugger's commands. */
enum DebuggerWord {
  PPRINT("shows the value of an expression over task, task_vars, host and result", "p", "pprint"),
  UPDATE_TASK(
      "makes the task anew from the playbook and the present task_vars", "u", "update_task"),
  REDO("runs the task once more", "r", "redo"),
  CONTINUE("goes on: the result stands", "c", "continue"),
  QUIT("ends the run", "q", "quit"),
  EOF("ends the run", "EOF"),
  HELP("lists the commands; help COMMAND says what one does", "h", "help");

  private final String explanation;
  private final List<String> spellings;

  DebuggerWord(String explanation, String... spellings) {
    this.explanation = explanation;
    this.spellings = List.of(spellings);
  }

  /** The command of this name, or null. */
  static DebuggerWord of(String spelling) {
    return Arrays.stream(values())
        .filter(word -> word.spellings.contains(spelling))
        .findFirst()
        .orElse(null);
  }

  /** The lines that explain one command, or list all of them. */
  static List<String> help(String about) {
    if (about.isEmpty()) {
      TreeSet<String> all = new TreeSet<>();
      for (DebuggerWord word : values()) {
        all.addAll(word.spellings);
      }
      String title = "Documented commands (type help <topic>):";
      return List.of("", title, "=".repeat(title.length()), String.join("  ", all), "");
    }
    List<String> lines = new ArrayList<>();
    DebuggerWord word = of(about);
    lines.add(word == null ? "*** No help on " + about : word.explanation);
    return lines;
  }
}
