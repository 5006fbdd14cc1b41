package io.jansible.modules.files.unarchive;

import io.jansible.connection.Quote;
import io.jansible.module.file.Cleanup;
import io.jansible.module.file.FileProbe;

/** The script that asks for everything that {@link Survey} holds. */
final class SurveyScript {
  /** The first bytes tell gzip's and zip's archives; tar finds out about the others itself. */
  private static final String KIND =
      """
      case $s in /*) ;; *) s=$PWD/$s ;; esac
      j_a=; [ -e "$s" ] && j_a=e; [ -r "$s" ] && j_a=${j_a}r
      printf '%s %s\\0' "$j_a" "$(wc -c <"$s" | tr -d ' ')"
      printf '%s\\0' "$s"
      case $(head -c 4 "$s" | od -An -tx1 | tr -d ' \\n') in
        1f8b*) j_kind=TGZ ;;
        504b0304|504b0506|504b0708) j_kind=ZIP ;;
        *)
          j_kind=TAR
          if command -v unzip && ! tar -tf "$s" && unzip -l "$s"; then j_kind=ZIP; fi >/dev/null ;;
      esac
      printf '%s\\0' $j_kind
      """;

  /**
   * Stats the files that members become, and the directories at the top that they are in; the
   * members come on standard input, one a line.
   */
  static final String STAT =
      """
      j_stat_all() {
        sed -n -e 's|^/*|./|' -e p -e 's|^\\(\\./[^/]*\\)/.*|\\1|p' | sort -u | tr '\\n' '\\0' \\
          | ( cd "$d" && xargs -0 stat -c '%s' )
      }
      """
          .formatted(Member.FORMAT);

  private SurveyScript() {}

  static String write(UnarchiveTask task, boolean checkMode) {
    String creates =
        task.creates() == null ? "" : "[ -e " + Quote.path(task.creates()) + " ] && j_created=y\n";
    StringBuilder script = new StringBuilder();
    script.append("d=").append(Quote.path(task.dest())).append(" j_created=\n").append(creates);
    script.append("printf '%s\\0' \"$j_created\"\n");
    script.append(FileProbe.of(task.dest()).script());
    script.append(task.attributes().script(task.dest()));
    script.append("id -u; id -g; printf '\\0'\n");
    script.append("if [ -n \"$j_created\" ] || [ ! -d \"$d\" ]; then exit 0; fi\n");
    if (task.source().isTemporary() && checkMode) {
      script.append("j_t=").append(Quote.path(task.source().path())).append('\n');
      script.append(Cleanup.of("j_t"));
    }
    script.append(task.source().script());
    script.append("s=").append(Quote.path(task.source().path())).append("\n{\n").append(KIND);
    script.append("if [ $j_kind = ZIP ]; then\n").append(ZipArchive.question(task));
    script.append("else\n").append(TarArchive.question(task)).append("fi\n} 2>/dev/null\nexit 0\n");
    return script.toString();
  }
}
