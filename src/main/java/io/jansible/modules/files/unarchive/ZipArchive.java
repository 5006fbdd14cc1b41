package io.jansible.modules.files.unarchive;

import io.jansible.connection.Quote;
import java.util.ArrayList;
import java.util.List;

/** What unzip is asked, and the words that unpack. */
final class ZipArchive {
  /**
   * Besides names and listing, whether everything together holds what is on the node, where all of
   * it is there; and if not, which members differ.
   */
  private static final String SCRIPT =
      """
      j_unzip=$(command -v unzip); printf '%%s\\0' "$j_unzip"
      if command -v zipinfo >/dev/null; then j_zi() { zipinfo "$@"; }
      else j_zi() { unzip -Z "$@"; }; fi
      j_names() {
        j_zi -1 "$s" "$@" || unzip -l "$s" "$@" | sed -n 's/^ *[0-9]*  *[-0-9]* [0-9:]*   *//p'
      }
      j_held() {
        if [ -L "$d/$1" ]; then readlink "$d/$1" | tr -d '\\n'
        elif [ -f "$d/$1" ]; then cat "$d/$1"; fi
      }
      j_sum() { sha1sum || openssl dgst -r -sha1; }
      j_n=$(j_names)
      printf '%%s\\0' "$j_n"
      unzip -l "$s" 2>&1 >/dev/null; printf '\\0'
      printf '%%s\\n' "$j_n" | j_stat_all; printf '\\0'
      j_zi -T -s "$s" %1$s; printf '\\0'
      j_n=$(j_names %1$s)
      j_missing=$(printf '%%s\\n' "$j_n" | while IFS= read -r j_m; do
        [ -e "$d/$j_m" ] || [ -L "$d/$j_m" ] || { echo x; break; }; done)
      if [ -z "$j_missing" ]; then
        j_a=$(unzip -p "$s" %1$s | j_sum)
        j_b=$(printf '%%s\\n' "$j_n" | while IFS= read -r j_m; do j_held "$j_m"; done | j_sum)
        [ "${j_a%%%% *}" = "${j_b%%%% *}" ] || printf '%%s\\n' "$j_n" | while IFS= read -r j_m; do
          j_p=$(printf '%%s' "$j_m" | sed 's/[][*?\\\\]/\\\\&/g')
          j_a=$(unzip -p "$s" "$j_p" | j_sum) j_b=$(j_held "$j_m" | j_sum)
          [ "${j_a%%%% *}" = "${j_b%%%% *}" ] || printf '%%s\\n' "$j_m"
        done
      fi
      printf '\\0'
      """;

  private ZipArchive() {}

  static String question(UnarchiveTask task) {
    return SCRIPT.formatted(Quote.words(selection(task)));
  }

  /** The command that unpacks, as Ansible gives it. */
  static List<String> command(UnarchiveTask task, Survey survey) {
    List<String> words = new ArrayList<>(List.of(survey.program(), "-o"));
    words.addAll(task.options());
    words.add(survey.path());
    words.addAll(selection(task));
    words.addAll(List.of("-d", task.dest()));
    return words;
  }

  private static List<String> selection(UnarchiveTask task) {
    List<String> words = new ArrayList<>();
    if (!task.exclude().isEmpty()) {
      words.add("-x");
      words.addAll(task.exclude());
    }
    words.addAll(task.include());
    return words;
  }
}
