package io.jansible.modules.files.unarchive;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What tar is asked, and the words that unpack. */
final class TarArchive {
  /**
   * One reading of the archive tells both: tar prints each name and after it what differs, and
   * complains of files that are missing. Where tar cannot compare it prints the names only.
   */
  private static final String SCRIPT =
      """
      j_tar=$(command -v gtar || command -v tar); printf '%%s\\0' "$j_tar"
      LC_ALL=C.UTF-8; export LC_ALL
      if [ $j_kind = TGZ ]; then j_z=-z; else j_z=; fi
      case $("$j_tar" --version) in *GNU*) j_gnu=y ;; *) j_gnu= ;; esac
      j_list() {
        if [ -n "$j_gnu" ]; then ( cd "$d" && "$j_tar" --list -C "$d" $j_z %1$s )
        else "$j_tar" -t $j_z -f "$s"; fi
      }
      j_compare() {
        if [ -n "$j_gnu" ]; then
          ( cd "$d" && "$j_tar" --diff -v --quoting-style=literal -C "$d" $j_z %2$s )
        else j_list; echo '%4$s' >&2; fi
      }
      j_tell() {
        j_n=$(cat)
        printf '%%s\\0' "${j_n%%
      *}"
        case ${j_n##*
      } in 0|1) ;; *) j_list 2>&1 >/dev/null ;; esac; printf '\\0'
        %3$s
        printf '\\0'
      }
      exec 6>&1
      j_missing=$( { { j_compare; printf '\\n%%s' $?; } | j_tell >&6 2>/dev/null; } 2>&1 )
      printf '%%s\\0\\0' "$j_missing"
      """;

  private static final Pattern STRIP = Pattern.compile("--strip-components=\\d{1,4}");

  /** Complained of by the script when tar cannot compare: then the archive is always unpacked. */
  static final String UNCOMPARED = "not compared";

  private TarArchive() {}

  static String question(UnarchiveTask task) {
    String stat = task.isAttributed() ? "printf '%s\\n' \"$j_n\" | j_stat_all" : ":";
    return SCRIPT.formatted(rest(task, "--list"), rest(task, "--diff"), stat, UNCOMPARED);
  }

  /** The command that unpacks, as Ansible gives it; to another tar than GNU's, in its own words. */
  static List<String> command(UnarchiveTask task, Survey survey) {
    boolean gnu = !survey.archive().differences().contains(UNCOMPARED);
    List<String> words = new ArrayList<>(List.of(survey.program(), gnu ? "--extract" : "-x"));
    words.addAll(List.of("-C", task.dest()));
    if (survey.kind() == Kind.TGZ) {
      words.add("-z");
    }
    words.addAll(gnu ? before(task, "--extract") : others(task));
    words.addAll(List.of("-f", survey.path()));
    words.addAll(task.include());
    return words;
  }

  private static List<String> others(UnarchiveTask task) {
    if (task.keepNewer()) {
      throw new ModuleFailure("keep_newer needs GNU tar on the node: install tar there");
    }
    List<String> words = new ArrayList<>(task.options());
    task.exclude().forEach(path -> words.add("--exclude=" + path.replaceFirst("/+$", "")));
    return words;
  }

  /** The names without as many directories as the task's options take from them. */
  static List<String> stripped(List<String> names, List<String> options) {
    int count = 0;
    for (String option : options) {
      if (STRIP.matcher(option).matches()) {
        count = Integer.parseInt(option.substring(option.indexOf('=') + 1));
      }
    }
    List<String> stripped = new ArrayList<>();
    for (String name : names) {
      String[] parts = name.split("/", count + 1);
      stripped.add(parts.length > count ? parts[count] : "");
    }
    return stripped;
  }

  private static String rest(UnarchiveTask task, String action) {
    return Quote.words(before(task, action)) + " -f \"$s\" " + Quote.words(task.include());
  }

  private static List<String> before(UnarchiveTask task, String action) {
    List<String> words = new ArrayList<>();
    if (!task.options().isEmpty()) {
      words.add("--show-transformed-names");
      words.addAll(task.options());
    }
    if (!action.equals("--list")) {
      if (task.attributes().owner() != null) {
        words.add("--owner=" + task.attributes().owner());
      }
      if (task.attributes().group() != null) {
        words.add("--group=" + task.attributes().group());
      }
      if (task.keepNewer()) {
        words.add("--keep-newer-files");
      }
    }
    task.exclude().forEach(path -> words.add("--exclude=" + path.replaceFirst("/+$", "")));
    return words;
  }
}
