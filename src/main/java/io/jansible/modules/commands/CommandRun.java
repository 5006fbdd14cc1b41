package io.jansible.modules.commands;

import static io.jansible.modules.commands.CommandOptions.CHDIR;
import static io.jansible.modules.commands.CommandOptions.CREATES;
import static io.jansible.modules.commands.CommandOptions.REMOVES;
import static io.jansible.modules.commands.CommandOptions.STDIN;
import static io.jansible.modules.commands.CommandOptions.STDIN_ADD_NEWLINE;
import static io.jansible.modules.commands.CommandOptions.STRIP_EMPTY_ENDS;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of a command on a node: whether it is to run at all, the run, and its result.
 *
 * @param shown the command as the result's {@code cmd} shows it
 * @param words the words of the process that is started
 * @param expand whether variables and ~ are replaced in the words
 */
record CommandRun(ModuleRun run, Object shown, List<String> words, boolean expand) {
  private static final int NO_DIRECTORY = 121;
  private static final int EXISTS = 122;
  private static final int MISSING = 123;

  /** What the script says on standard error, before or after the shell, when nothing started. */
  private static final String NOT_STARTED = "jansible: not started";

  Result result() {
    Result known = known();
    return known != null ? known : execute();
  }

  /** A script with which the node runs the command by itself, and prints the result. */
  String detached() {
    Result known = known();
    if (known != null) {
      return DetachedCommand.of(known, run);
    }
    Map<String, Result> notRun = new LinkedHashMap<>();
    if (run.arguments().isSet(CHDIR)) {
      notRun.put(
          "[ $j_rc = " + NO_DIRECTORY + " ]", CommandResult.of(shown).noDirectory(run.get(CHDIR)));
    }
    String said = " ] && grep -q '" + NOT_STARTED + "' \"$j_f.err\"";
    notRun.put("[ $j_rc = 127" + said, CommandResult.notStarted(words, 2));
    notRun.put("[ $j_rc = 126" + said, CommandResult.notStarted(words, 13));
    return DetachedCommand.of(script(), inputText(), notRun, shown, run);
  }

  /** The result when the command is not to run; null when it is. */
  private Result known() {
    boolean conditional = run.arguments().isSet(CREATES) || run.arguments().isSet(REMOVES);
    if (conditional || run.checkMode() && run.arguments().isSet(CHDIR)) {
      Reply reply = run.target().inspect(conditions());
      switch (reply.status()) {
        case NO_DIRECTORY:
          return CommandResult.of(shown).noDirectory(run.get(CHDIR));
        case EXISTS:
          return CommandResult.of(shown).notRun(run.checkMode(), run.get(CREATES), "exists");
        case MISSING:
          return CommandResult.of(shown)
              .notRun(run.checkMode(), run.get(REMOVES), "does not exist");
        default:
          break;
      }
    }
    return run.checkMode() ? CommandResult.of(shown).inCheckMode(conditional) : null;
  }

  private String conditions() {
    String script = changeDirectory();
    if (run.arguments().isSet(CREATES)) {
      script += "{ " + GlobTest.script(expanded(CREATES)) + "; } && exit " + EXISTS + "\n";
    }
    if (run.arguments().isSet(REMOVES)) {
      script += "{ " + GlobTest.script(expanded(REMOVES)) + "; } || exit " + MISSING + "\n";
    }
    return script + "exit 0\n";
  }

  private String expanded(Option<String> option) {
    return run.target().expand(run.get(option));
  }

  private String changeDirectory() {
    return run.arguments().isSet(CHDIR)
        ? "cd " + Quote.path(expanded(CHDIR)) + " 2>/dev/null || exit " + NO_DIRECTORY + "\n"
        : "";
  }

  private Result execute() {
    Request request = Request.of(script()).withInput(Content.of(inputText())).contained();
    Instant start = run.controller().now();
    Reply reply = run.change(null, remote -> remote.run(request));
    Instant end = run.controller().now();
    if (reply.status() == NO_DIRECTORY && run.arguments().isSet(CHDIR)) {
      return CommandResult.of(shown).noDirectory(run.get(CHDIR));
    }
    if (reply.status() == 126 || reply.status() == 127) {
      String error = reply.errorText();
      if (error.contains(NOT_STARTED)) {
        int refused = error.contains("rgument list too long") ? 7 : 13;
        return CommandResult.notStarted(words, reply.status() == 127 ? 2 : refused);
      }
    }
    return CommandResult.of(shown).ended(reply, start, end, run.get(STRIP_EMPTY_ENDS));
  }

  /**
   * A trap runs only where {@code exec} fails, which tells a command that is not there from one
   * that ends with the status 127 itself. bash runs no trap for a path, so paths are looked at
   * before.
   */
  private String script() {
    return changeDirectory()
        + ArgumentWord.arguments(words, expand)
        + """
        trap "echo '%1$s' >&2" EXIT
        case $1 in
          */*)
            [ -e "$1" ] || exit 127
            if [ -d "$1" ] || [ ! -x "$1" ]; then exit 126; fi;;
        esac
        exec "$@"
        """
            .formatted(NOT_STARTED);
  }

  private String inputText() {
    String text = run.get(STDIN);
    if (text == null || text.isEmpty()) {
      return "";
    }
    return run.get(STDIN_ADD_NEWLINE) ? text + "\n" : text;
  }
}
