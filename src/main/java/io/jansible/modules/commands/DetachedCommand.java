package io.jansible.modules.commands;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Scripts with which a node runs a command by itself, and prints its result as JSON. */
final class DetachedCommand {
  /** The time, whole and in microseconds as far as the node's date counts. */
  private static final String CLOCK =
      """
      j_clock() {
        set -- $(date '+%Y-%m-%d %H:%M:%S %s %N')
        case ${4-} in
          [0-9]*) j_us=${4%???};;
          *) j_us=000000;;
        esac
        j_s=$3 j_time="$1 $2"
        [ "$j_us" = 000000 ] || j_time=$j_time.$j_us
      }
      """;

  /** How long it took, as Python prints it. */
  private static final String DELTA =
      """
      j_d=$(( (j_s - j_s0) * 1000000 + 1$j_us - 1$j_us0 ))
      j_delta=$(printf '%d:%02d:%02d' $((j_d / 3600000000 % 24)) $((j_d / 60000000 % 60)) $((j_d / 1000000 % 60)))
      [ $((j_d % 1000000)) = 0 ] || j_delta=$j_delta.$(printf '%06d' $((j_d % 1000000)))
      case $((j_d / 86400000000)) in
        0) ;;
        1) j_delta="1 day, $j_delta";;
        *) j_delta="$((j_d / 86400000000)) days, $j_delta";;
      esac
      """;

  /**
   * A file as the inside of a JSON text. While its lines are joined the bytes 1 and 2 stand for
   * ends of lines, and the byte 255, which UTF-8 does not have, for 0; an x keeps the last end.
   */
  private static final String TEXT =
      """
      j_controls=$(printf 'CONTROLS')
      j_ends=$(printf 's/x\\001$//;STRIP;s/\\001/\\\\\\\\n/g;s/\\002/\\\\\\\\r/g;s/\\377/\\\\\\\\u0000/g')
      j_text() {
        { cat "$1"; echo x; } | tr '\\000' '\\377' |
          LC_ALL=C sed -e 's/\\\\/\\\\\\\\/g;s/"/\\\\"/g' -e "$j_controls" |
          tr '\\r\\n' '\\002\\001' |
          LC_ALL=C sed -e "$j_ends"
      }
      """;

  private static final String END =
      """
      j_msg= j_more=
      [ "$j_rc" = 0 ] || j_msg='non-zero return code' j_more=', "failed": true'
      printf '%s, "rc": %s, "start": "%s", "end": "%s", "delta": "%s", "msg": "%s"%s, "stdout": "%s", "stderr": "%s"}' \\
        "$j_known" "$j_rc" "$j_time0" "$j_time" "$j_delta" "$j_msg" "$j_more" "$(j_text "$j_f.out")" "$(j_text "$j_f.err")"
      """;

  private DetachedCommand() {}

  /** A script that prints a result that is known already. */
  static String of(Result known, ModuleRun run) {
    Map<String, Object> values = new LinkedHashMap<>(known.values());
    return "printf '%s' " + Quote.word(json(values, run)) + "\n";
  }

  /**
   * A script that runs a command.
   *
   * @param script what runs it, or ends before that
   * @param input what it reads
   * @param notRun the results of those ends, by conditions on {@code $j_rc} and on what was said
   */
  static String of(
      String script, String input, Map<String, Result> notRun, Object shown, ModuleRun run) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("changed", true);
    known.put("cmd", shown);
    String start = json(known, run);
    return CLOCK
        + text(run.get(CommandOptions.STRIP_EMPTY_ENDS))
        + "j_clock\nj_time0=$j_time j_s0=$j_s j_us0=$j_us\n"
        + ("printf '%s' " + Quote.word(input) + " | (\numask \"$j_umask\"\n" + script)
        + ") >\"$j_f.out\" 2>\"$j_f.err\"\nj_rc=$?\nj_clock\n"
        + DELTA
        + ends(notRun, run)
        + ("j_known=" + Quote.word(start.substring(0, start.length() - 1)) + "\n")
        + END;
  }

  private static String ends(Map<String, Result> notRun, ModuleRun run) {
    StringBuilder ends = new StringBuilder();
    notRun.forEach(
        (condition, result) ->
            ends.append("if ")
                .append(condition)
                .append("; then\n  ")
                .append(of(result, run))
                .append("  exit\nfi\n"));
    return ends.toString();
  }

  private static String json(Map<String, Object> values, ModuleRun run) {
    values.put("invocation", Map.of("module_args", run.arguments().shown()));
    return JsonText.write(values, JsonStyle.LINE);
  }

  private static String text(boolean strip) {
    StringBuilder controls = new StringBuilder("s/\\011/\\\\\\\\t/g");
    for (int c = 1; c < ' '; c++) {
      if (c != '\t' && c != '\n' && c != '\r') {
        controls.append(";s/\\%03o/\\\\\\\\u%04x/g".formatted(c, c));
      }
    }
    return TEXT.replace("CONTROLS", controls).replace("STRIP;", strip ? "s/[\\001\\002]*$//;" : "");
  }
}
