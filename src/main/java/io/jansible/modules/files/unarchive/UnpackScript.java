package io.jansible.modules.files.unarchive;

import io.jansible.connection.Quote;
import io.jansible.module.file.FileProbe;
import java.util.List;

/** The script that unpacks an archive, and looks at what has come of it. */
final class UnpackScript {
  private UnpackScript() {}

  static String write(UnarchiveTask task, Survey survey, List<String> command) {
    String members =
        task.isAttributed()
            ? "printf '%s\\n' "
                + Quote.words(survey.archive().names())
                + " | j_stat_all 2>/dev/null\n"
            : "";
    String removal = task.source().isTemporary() ? task.source().removal() + "\n" : "";
    // Names of members are UTF-8 in many archives, whatever the login's own language.
    String locale = survey.kind() == Kind.ZIP ? "" : "LC_ALL=C.UTF-8 ";
    return "d="
        + Quote.path(task.dest())
        + "\n"
        + "{ exec 5>&1\n"
        + "j_err=$(cd \"$d\" && "
        + locale
        + Quote.words(command)
        + " 2>&1 >&5 5>&- </dev/null; r=$?; echo x; exit $r)\nj_rc=$?\n"
        + "printf '\\0%s\\0%s\\0' $j_rc \"${j_err%x}\"\n"
        // Its names may find nobody who reads them any more: it unpacks all the same.
        + "} | { cat || cat >/dev/null; }\n"
        + removal
        + FileProbe.of(task.dest()).script()
        + members
        + "printf '\\0'\n";
  }
}
