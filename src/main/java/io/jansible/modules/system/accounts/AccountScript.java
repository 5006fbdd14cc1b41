package io.jansible.modules.system.accounts;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Result;
import io.jansible.module.file.Answers;
import java.util.ArrayList;
import java.util.List;

/** Commands that change accounts one after the other; the first that fails ends the script. */
final class AccountScript {
  /**
   * Looks accounts up: in the local files alone, or with getent where directory services count too.
   * The programs that change accounts are not in everybody's path.
   */
  static final String FUNCTIONS =
      """
      PATH=$PATH:/sbin:/usr/sbin:/usr/local/sbin
      j_has() { command -v "$1" >/dev/null 2>&1; }
      j_entry() {
        if [ "$3" != local ] && j_has getent; then
          getent "$1" "$2" 2>/dev/null
        else
          while IFS= read -r j_line || [ -n "$j_line" ]; do
            case $j_line in "$2":*) printf '%s\\n' "$j_line"; break;; esac
          done 2>/dev/null < "/etc/$1"
        fi
        printf '\\0'
      }
      j_groups() {
        if [ "$1" != local ] && j_has getent; then getent group; else cat /etc/group; fi
        printf '\\0'
      }
      j_run() {
        j_status=0
        j_out=$("$@" </dev/null) || j_status=$?
        if [ $j_status -ne 0 ]; then printf '%s\\0' $j_status; exit 95; fi
        j_said=$j_said$j_out
      }
      """;

  private static final int FAILED = 95;
  private static final int NO_TOOL = 94;

  private final StringBuilder script = new StringBuilder("j_said=\n");
  private boolean empty = true;

  /** Adds a program with its arguments, which must be there. */
  AccountScript run(List<String> words) {
    need(words.get(0));
    return add("j_run " + Quote.words(words) + "\n");
  }

  AccountScript run(String... words) {
    return run(List.of(words));
  }

  /** Adds commands as they are; each is to end the script itself when it fails. */
  AccountScript add(String commands) {
    script.append(commands);
    empty = false;
    return this;
  }

  /** Ends the script where a program is missing, before anything that follows. */
  AccountScript need(String program) {
    script
        .append("j_has ")
        .append(program)
        .append(" || { printf '%s\\0' ")
        .append(program)
        .append("; exit " + NO_TOOL + "; }\n");
    return this;
  }

  boolean isEmpty() {
    return empty;
  }

  /** The commands, then those that print answers behind what the programs said. */
  String then(String questions) {
    return script + "printf '%s\\0' \"$j_said\"\n" + questions + ":\n";
  }

  /**
   * The answers behind what the programs said, which comes first.
   *
   * @throws ModuleFailure when one failed, with its status and what it said
   */
  static Answers answers(Reply reply, String account) {
    Answers answers = new Answers(reply.output());
    if (reply.status() == NO_TOOL) {
      throw new ModuleFailure(
          "Failed to find required executable \"" + answers.next() + "\" on the node");
    }
    if (!reply.ok()) {
      Long status = reply.status() == FAILED ? answers.nextNumber() : Long.valueOf(reply.status());
      throw new ModuleFailure(
          Result.failure(reply.errorText()).put("name", account).put("rc", status).build());
    }
    return answers;
  }

  /** Words without those that are null. */
  static List<String> words(String... some) {
    List<String> words = new ArrayList<>();
    for (String word : some) {
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }
}
