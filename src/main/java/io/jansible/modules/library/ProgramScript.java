package io.jansible.modules.library;

import io.jansible.module.file.Cleanup;
import io.jansible.module.job.JobStart;

/** Scripts that write a module to a node and run it there. */
final class ProgramScript {
  /** The status when the module could not be written. */
  static final int NOT_SENT = 124;

  /**
   * Takes the folder for temporary files, the module's name, what the file of arguments holds, how
   * many bytes the module has, and the interpreter's words. All files go when it ends.
   */
  static final String RUN =
      JobStart.DIRECTORY
          + """
          j_umask=$(umask)
          umask 077
          j_t=
          """
          + Cleanup.ofDirectory("j_t")
          + """
          mkdir -p "$j_d" && j_t=$(mktemp -d "$j_d/ansible-tmp-XXXXXX") || exit 124
          cat >"$j_t/$2" && [ "$(($(wc -c <"$j_t/$2")))" = "$4" ] || exit 124
          set -- "$j_t/$2" "$3" "$5"
          if [ "$2" ]; then
            printf '%s' "$2" >"$j_t/args" || exit 124
          fi
          chmod u+x "$1"
          umask "$j_umask"
          eval "$3 \\"\\$1\\" \\${2:+\\"\\$j_t/args\\"}" </dev/null
          """;

  private ProgramScript() {}

  /**
   * A script for a job.
   *
   * @param content the module's text as a shell's word
   * @param arguments what the file of arguments holds, as a shell's word
   */
  static String detached(String content, String arguments, String interpreter) {
    return """
    printf '%%s' %s >"$j_f.module" || exit
    chmod u+x "$j_f.module"
    printf '%%s' %s >"$j_f.args" || exit
    umask "$j_umask"
    %s "$j_f.module" "$j_f.args"
    """
        .formatted(content, arguments, interpreter);
  }
}
