package io.jansible.modules.commands;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Remote;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A program on a node with a terminal of its own, which the node's {@code script} gives it. What it
 * says is kept in a file that nobody else may read; what it is told goes through a pipe. The shells
 * around it say nothing on its terminal. It is ended when nobody has listened for half a minute.
 */
final class TerminalProgram {
  static final int CREATED = 93;
  static final int REMOVED = 94;
  static final int NO_DIRECTORY = 95;
  static final int NO_TERMINAL = 96;
  static final int NO_PROGRAM = 97;

  /**
   * Takes the directory, what must not be and what must be there, echo or -echo, the program, its
   * words.
   */
  private static final String START =
      """
      [ -z "$1" ] || cd "$1" 2>/dev/null || exit 95
      [ -z "$2" ] || [ ! -e "$2" ] || exit 93
      [ -z "$3" ] || [ -e "$3" ] || exit 94
      case $5 in
        */*) [ -f "$5" ] && [ -x "$5" ] || exit 97;;
        *) command -v "$5" >/dev/null || exit 97;;
      esac
      p=$(command -v "$5")
      command -v script >/dev/null || exit 96
      d=$(mktemp -d "${TMPDIR:-/tmp}/ansible.XXXXXXXX") && (umask 077; mkfifo "$d/in"; : >"$d/out") || exit
      c='if [ "$j_shell" ]; then SHELL=$j_shell; else unset SHELL; fi; unset j_shell
      stty '$4' rows 24 cols 80 2>/dev/null
      exec sh -c '\\''sh -c "$j_run" "$0" "$@"; echo $? >"$0/rc"'\\'' '$d' "$j_path" '$6' 2>/dev/null'
      r='echo $$ >"$0/child"; unset j_path j_run; exec "$@" 2>&1'
      (
        j_run=$r j_path=$p j_shell=${SHELL-} SHELL=/bin/sh script -q -f -c "$c" /dev/null 0<>"$d/in" >"$d/out" 2>/dev/null &
        echo $! >"$d/pid"
        wait $!
        : >"$d/end"
      ) </dev/null >/dev/null 2>&1 &
      (
        n=0
        while [ -d "$d" ]; do
          sleep 2
          if rm "$d/heard"; then n=0; else n=$((n+1)); fi
          [ $n -lt 15 ] || { kill -HUP "$(cat "$d/child")"; kill "$(cat "$d/pid")"; rm -rf "$d"; }
        done
      ) </dev/null >/dev/null 2>&1 &
      printf %s "$d"
      """;

  /** Waits until there is more than so many bytes, or it is over, or so many moments are. */
  private static final String READ =
      """
      i=0
      : >"$1/heard"
      while [ ! -e "$1/end" ] && [ "$(wc -c <"$1/out")" -le "$2" ] && [ $i -lt "$3" ]; do
        sleep 0.02 2>/dev/null || sleep 1
        i=$((i+1))
      done
      if [ -e "$1/end" ]; then cat "$1/rc" 2>/dev/null || echo -; else echo; fi
      tail -c "+$(($2+1))" "$1/out"
      """;

  private static final String CLOSE =
      """
      if [ ! -e "$1/end" ]; then
        p=$(cat "$1/child")
        kill -HUP "$p"; kill -CONT "$p"; i=0
        while kill -0 "$p" && [ $i -lt 10 ]; do sleep 0.05 || sleep 1; i=$((i+1)); done
        kill -KILL "$p"; kill "$(cat "$1/pid")"
      fi 2>/dev/null
      rm -rf "$1"
      """;

  private static final int MOMENTS = 20;

  private final Remote remote;
  private final String directory;
  private long heard;

  private TerminalProgram(Remote remote, String directory) {
    this.remote = remote;
    this.directory = directory;
  }

  /** What a start came to: a program, or the status that says why there is none. */
  record Start(TerminalProgram program, int status) {}

  /**
   * Starts a program.
   *
   * @param chdir where; null: where the node's shell is
   * @param creates what must not be there, or null
   * @param removes what must be there, or null
   * @param echo whether the terminal shows what the program is told
   */
  static Start start(
      Remote remote,
      List<String> words,
      String chdir,
      String creates,
      String removes,
      boolean echo) {
    Reply reply =
        remote.run(
            Request.of(
                START,
                chdir == null ? "" : chdir,
                creates == null ? "" : creates,
                removes == null ? "" : removes,
                echo ? "echo" : "-echo",
                words.get(0),
                Quote.words(words.subList(1, words.size()))));
    if (reply.status() >= CREATED && reply.status() <= NO_PROGRAM) {
      return new Start(null, reply.status());
    }
    if (!reply.ok()) {
      throw new ModuleFailure("the program could not be started: " + reply.errorText().strip());
    }
    return new Start(new TerminalProgram(remote, reply.outputText()), 0);
  }

  /**
   * What the program has said since it was asked last.
   *
   * @param status how it ended; null while it runs, and where it did not end by itself
   */
  record Part(byte[] output, boolean ended, Long status) {}

  /** Waits a little until there is something new. */
  Part read() {
    Reply reply =
        remote.run(Request.of(READ, directory, Long.toString(heard), Integer.toString(MOMENTS)));
    byte[] answer = reply.output();
    int end = 0;
    while (end < answer.length && answer[end] != '\n') {
      end++;
    }
    if (!reply.ok() || end == answer.length) {
      throw new ModuleFailure("the program's terminal is gone: " + reply.errorText().strip());
    }
    String state = new String(answer, 0, end, StandardCharsets.US_ASCII);
    byte[] output = Arrays.copyOfRange(answer, end + 1, answer.length);
    heard += output.length;
    return new Part(output, !state.isEmpty(), state.matches("\\d+") ? Long.valueOf(state) : null);
  }

  /**
   * Types something; the node's list of processes does not have it. Opening the pipe both ways does
   * not wait for a program that has ended meanwhile.
   */
  void type(byte[] text) {
    remote.run(Request.of("cat 1<>\"$1/in\"\n", directory).withInput(Content.of(text)));
  }

  /** Ends the program if it still runs, and leaves nothing behind. */
  void close() {
    remote.run(Request.of(CLOSE, directory));
  }
}
