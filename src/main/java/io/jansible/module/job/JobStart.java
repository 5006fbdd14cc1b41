package io.jansible.module.job;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;

/**
 * Starts work on a node in a session of its own, so that it outlives the connection. Nothing of the
 * work is seen in the node's list of processes: a shell reads it from a pipe.
 */
public final class JobStart {
  /** Finds out in {@code j_d} which directory the first parameter means. */
  public static final String DIRECTORY =
      """
      case $1 in
        '~') j_d=$HOME;;
        '~/'*) j_d=$HOME/${1#??};;
        *) j_d=$1;;
      esac
      """;

  /**
   * Takes the directory, the job's random name, its limit in seconds and the work; says the job's
   * file. An empty work leaves the job to somebody else, who will write the file.
   */
  private static final String START =
      DIRECTORY
          + """
          j_umask=$(umask)
          umask 077
          mkdir -p "$j_d" || exit 121
          j_f=$j_d/$2.$$
          printf '{"started": true, "finished": false, "ansible_job_id": "%s"}\\n' "$2.$$" >"$j_f.tmp" &&
            mv "$j_f.tmp" "$j_f" || exit 121
          umask "$j_umask"
          if [ "$4" ]; then
            command -v setsid >/dev/null && j_own=setsid || j_own=nohup
            printf '%s' "$4" | j_file=$j_f "$j_own" sh -c 'eval "$(cat)"' >/dev/null 2>&1 &
            j_pid=$!
            "$j_own" sh -c "$5" sh "$j_f" "$j_pid" "$3" </dev/null >/dev/null 2>&1 &
          fi
          printf %s "$j_f"
          """;

  /** Ends what takes too long, and sees that there is a result in the end, whatever happens. */
  private static final String WATCH =
      """
      f=$1 p=$2 n=$3
      umask 077
      end() {
        read -r line <"$f"
        case $line in
          '{"started": true, "finished": false,'*) printf '%s\\n' "$1" >"$f.tmp"; mv "$f.tmp" "$f";;
        esac
        rm -f "$f".*
      }
      while kill -0 "$p"; do
        if [ "$n" -le 0 ]; then
          kill -KILL "-$p" || kill -KILL "$p"
          end "{\\"msg\\": \\"Timeout exceeded\\", \\"failed\\": true, \\"child_pid\\": $p}"
          exit
        fi
        sleep 1
        n=$((n-1))
      done
      [ ! -e "$f" ] || end '{"msg": "the job ended without a result", "failed": true}'
      """;

  /** Around the work: its output becomes the result's file, whole and at once. */
  private static final String WORK =
      """
      j_f=$j_file
      unset j_file
      j_umask=$(umask)
      umask 077
      ( %s
      ) >"$j_f.new" 2>"$j_f.said" </dev/null
      mv "$j_f.new" "$j_f"
      rm -f "$j_f".*
      """;

  /**
   * As Ansible's wrapper, which looks every few seconds: whoever polls gives up before it kills.
   */
  private static final long GRACE = 5;

  private JobStart() {}

  /**
   * @param directory where the results of jobs are kept
   * @param name a random name
   * @param seconds how long it may take
   * @param work what {@link Detachable#detached} says, or an empty text
   */
  public static Request request(String directory, String name, long seconds, String work) {
    String whole = work.isEmpty() ? "" : WORK.formatted(work);
    return Request.of(START, directory, name, Long.toString(seconds + GRACE), whole, WATCH);
  }

  /** The path of the job's file. */
  public static String file(Reply reply) {
    if (!reply.ok()) {
      throw new ModuleFailure(
          "could not create the directory for results of jobs: " + reply.errorText().strip());
    }
    return reply.outputText();
  }
}
