package io.jansible.connection;

import java.time.Duration;

/** Ends a process of a machine with all its descendants. */
final class ProcessTree {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /**
   * Stops what it finds until it finds nothing new, so that nothing escapes by starting children
   * meanwhile; then asks them to end, and half a second later makes them.
   */
  private static final String SCRIPT =
      """
      scan() {
        if [ -r /proc/1/stat ]; then
          for each in /proc/[0-9]*; do
            if read -r line <"$each/stat"; then
              rest=${line##*) }
              rest=${rest#* }
              echo "${each#/proc/} ${rest%% *}"
            fi
          done
        else
          ps -A -o pid= -o ppid=
        fi
      }
      lives() {
        kill -0 $1 || return 1
        state=
        read -r state <"/proc/$1/stat"
        case ${state##*) } in Z*) return 1;; esac
      }
      exec 2>/dev/null
      found=" $1 "
      kill -STOP $1
      before=
      while [ "$found" != "$before" ]; do
        before=$found
        all=$(scan)
        grown=
        while [ "$found" != "$grown" ]; do
          grown=$found
          set -- $all
          while [ $# -gt 1 ]; do
            case $found in
              *" $1 "*) ;;
              *" $2 "*) found="$found$1 "; kill -STOP $1;;
            esac
            shift 2
          done
        done
      done
      kill -TERM $found
      kill -CONT $found
      for wait in 1 2 3 4 5; do
        alive=
        for each in $found; do lives $each && alive="$alive $each"; done
        [ "$alive" ] || exit 0
        sleep 0.1 || sleep 1
      done
      kill -KILL $alive
      """;

  private ProcessTree() {}

  static Request kill(long root) {
    return Request.of(SCRIPT, Long.toString(root)).withTimeout(LIMIT);
  }
}
