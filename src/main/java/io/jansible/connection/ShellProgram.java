package io.jansible.connection;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The node's side of the protocol (see the package's description): what a shell is started with,
 * and the loop that it is then sent.
 */
final class ShellProgram {
  /** What the shell first says on both streams, followed by {@code e} and its process id. */
  static final String HELLO = "jansible-shell-";

  /** The loop's variable with the words of the files that it removes in the end. */
  static final String LEFTOVERS = "j_left";

  /**
   * Short, because sudo logs it, and readable for any login shell (csh and fish too) in single
   * quotes. A line that is not the loop is skipped: it is a password that nobody asked for.
   */
  private static final String START =
      "echo "
          + HELLO
          + "e$$; echo "
          + HELLO
          + "e >&2; while IFS= read -r j_loop; do"
          + " case $j_loop in j_nl=*) eval "
          + '"'
          + "$j_loop"
          + '"'
          + "; exit;; esac; done";

  /**
   * One line.
   *
   * <ul>
   *   <li>{@code dd}, because it is the one program of GNU and of busybox that reads exactly so
   *       many bytes of a pipe and no more ({@code head -c} of busybox reads ahead).
   *   <li>{@code cat >/dev/null}: what a script did not read of its input must not be taken for the
   *       next request.
   *   <li>No {@code &}: a shell makes what it starts in the background deaf to Ctrl-C's signal, and
   *       so all that comes of it.
   *   <li>A contained script has a parent of its own, which it may kill. That one's standard error
   *       is not the script's, so that it has only what the shell says of a script that a signal
   *       ended: this tells {@code kill -9 $$} from {@code exit 137}. (In bash $(…) itself is told
   *       nothing.)
   *   <li>{@code || exit}: when the connection is lost, what came of a request is not run. A script
   *       of so many lines is whole when the last line has its end; one of so many bytes, when the
   *       newline behind it comes.
   *   <li>{@code j_bye}: however the shell ends, the files go that wait for a later request.
   * </ul>
   */
  private static final String LOOP =
      """
      j_nl=$(printf "\\nx"); j_nl=${j_nl%x};
      j_left=; j_bye() { eval "set -- $j_left";
      for j_each; do [ ! -e "$j_each" ] || rm -f "$j_each"; done; };
      trap j_bye EXIT; trap exit HUP INT TERM PIPE;
      j_read() { j_text=; while [ "$1" -gt 0 ]; do IFS= read -r j_line || exit;
      j_text=$j_text$j_line$j_nl; set -- $(($1-1)); done; };
      j_dd() { dd bs="$1" count="$2" iflag=fullblock 2>/dev/null || dd bs=1 count=$(($1*$2)); };
      j_copy() { if [ "$j_blocks" = 0 ]; then j_dd "$j_rest" 1;
      else j_dd 1048576 "$j_blocks"; [ "$j_rest" = 0 ] || j_dd "$j_rest" 1; fi; };
      j_eval() { ( eval "$j_args"; eval "$j_text" ); };
      j_end() { echo "${j_tag}e$1"; echo "${j_tag}e" >&2; };
      j_tidy() { if [ "$j_blocks$j_rest" = 00 ]; then j_eval </dev/null; j_end $?;
      else j_copy | { j_eval; j_end $?; cat >/dev/null; }; fi; };
      j_one() { ( eval "$j_args"; eval "$j_text" ) >&7 2>&8 7>&- 8>&-; echo "x$?"; };
      j_watched() { exec 7>&1 8>&2;
      j_said=$(exec 2>&1; if [ "$BASH_VERSION" ]; then ( j_one ); else j_one; fi);
      set -- $?; case $j_said in x*) set -- ${j_said#x};;
      *x*) set -- ${j_said##*x}; [ $1 -le 128 ] || set -- $(($1+128));; esac;
      echo "${j_tag}e$1"; [ "$j_blocks$j_rest" = 00 ] || cat >/dev/null; };
      j_relayed() { { j_watched 2>&1 >&5 5>&- | cat >&2 5>&-; echo "${j_tag}e" >&2; } 5>&1; };
      j_contained() { if [ "$j_blocks$j_rest" = 00 ]; then j_relayed </dev/null | cat;
      else j_copy | j_relayed | cat; fi; echo "${j_tag}d"; };
      while IFS=" " read -r j_tag j_do j_name j_args j_lines j_blocks j_rest; do
      case $j_do in t|c|f) ;; *) continue;; esac;
      j_read $j_args; j_args=$j_text;
      case $j_lines in =) eval "j_text=\\$$j_name";;
      b*) j_text=$(j_dd ${j_lines#b} 1); IFS= read -r j_line || exit;;
      *) j_read $j_lines;; esac;
      [ "$j_name" = - ] || eval "$j_name=\\$j_text";
      case $j_do in f) eval "$j_text";; t) j_tidy;; c) j_contained;; esac;
      done
      """
          .replace('\n', ' ')
          .strip();

  private ShellProgram() {}

  /** The command that starts a shell which waits for the loop. */
  static List<String> command(String executable) {
    return List.of(executable, "-c", START);
  }

  static byte[] loop() {
    return (LOOP + "\n").getBytes(StandardCharsets.US_ASCII);
  }
}
