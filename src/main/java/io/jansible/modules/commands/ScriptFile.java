package io.jansible.modules.commands;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.file.Cleanup;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A program of the controller as a file of the node that is there only while it runs: nobody else
 * may read it, and it stands where programs may be executed.
 *
 * @param name its name without a directory
 * @param size in bytes; its content is the input
 */
record ScriptFile(String name, long size) {
  static final int NOT_WRITTEN = 74;

  /** Before what the shell says itself when there is no place for the file. */
  private static final String MARK = "jansible: no place for the script";

  /** Stands for the file's path until that is known. */
  private static final String PLACE = "J_PLACE_OF_THE_SCRIPT";

  /** Whether a reply is about the file, not the end of the script. */
  static boolean isOwn(Reply reply) {
    return reply.errorText().contains(MARK);
  }

  /**
   * Commands that make the file and run a command line.
   *
   * @param line the command line
   * @param source what stands in it for the file
   * @param directory where it runs; null where the shell starts
   */
  String script(String line, String source, String directory) {
    return """
    j_line=%1$s
    j_p= j_d=
    %2$s
    for j_top in "${TMPDIR:-/tmp}" "$HOME" /var/tmp; do
      j_d=$j_top/%3$s
      (umask 077; mkdir "$j_d") 2>/dev/null || continue
      j_p=$j_d/%4$s
      if (umask 077; true > "$j_p") && chmod 700 "$j_p" && [ -x "$j_p" ]; then break; fi
      rm -rf "$j_d"; j_p=
    done
    if [ -z "$j_p" ]; then echo '%5$s' >&2; exit %6$d; fi
    cat > "$j_p" && [ "$(wc -c < "$j_p")" -eq %7$d ] || { echo '%5$s' >&2; exit %6$d; }
    j_rest=$j_line j_line=
    while :; do
      case $j_rest in
        *%8$s*) j_line=$j_line${j_rest%%%%%8$s*}$j_p; j_rest=${j_rest#*%8$s};;
        *) break;;
      esac
    done
    %9$s/bin/sh -c "$j_line$j_rest" < /dev/null
    exit
    """
        .formatted(
            Quote.word(line.replace(source, PLACE)),
            Cleanup.ofDirectory("j_d"),
            ".ansible_tmp" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36),
            Quote.word(name),
            MARK,
            NOT_WRITTEN,
            size,
            PLACE,
            directory == null ? "" : "cd " + Quote.path(directory) + " || exit\n");
  }
}
