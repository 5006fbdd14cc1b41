package io.jansible.module.job;

import io.jansible.connection.Content;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.PrintedResult;
import io.jansible.source.JsonSyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file on a node that holds a job's result, or says that there is none yet.
 *
 * @param path where it is, or would be
 * @param content what it holds; null when there is none
 */
public record JobFile(String path, String content) {
  private static final String FIND =
      JobStart.DIRECTORY
          + """
          f=$j_d/$2
          printf '%s\\n' "$f"
          [ -e "$f" ] || exit 121
          """;

  /** Says the file, as soon as there is a result and after so many tenths of a second at last. */
  private static final String READ =
      FIND
          + """
          n=$3
          while [ "$n" -gt 0 ]; do
            read -r line <"$f"
            case $line in '{"started": true, "finished": false,'*) ;; *) break;; esac
            if sleep 0.1 2>/dev/null; then n=$((n-1)); else sleep 1; n=$((n-10)); fi
          done
          cat "$f"
          """;

  private static final String REMOVE = FIND + "rm -f \"$f\"\n";

  private static final String WRITE =
      """
      umask 077
      cat >"$1.tmp" && mv "$1.tmp" "$1"
      """;

  /**
   * Asks for a job's file.
   *
   * @param patience how many seconds the node waits for a result
   */
  public static Request read(String directory, String job, double patience) {
    return Request.of(READ, directory, job, Long.toString(Math.round(patience * 10)));
  }

  /** Removes a job's file; the answer says whether there was one. */
  public static Request remove(String directory, String job) {
    return Request.of(REMOVE, directory, job);
  }

  /** Ends a job with a result. */
  public static Request write(String path, String json) {
    return Request.of(WRITE, path).withInput(Content.of(json + "\n"));
  }

  /** The answer to {@link #read} or {@link #remove}. */
  public static JobFile of(Reply reply) {
    String text = reply.outputText();
    int end = text.indexOf('\n');
    String path = end < 0 ? text : text.substring(0, end);
    return new JobFile(path, reply.ok() ? text.substring(end + 1) : null);
  }

  public boolean exists() {
    return content != null;
  }

  /** What the file says of a job, with Ansible's keys {@code started} and {@code finished}. */
  public Map<String, Object> status(String job) {
    Map<String, Object> said = said();
    boolean finished = !said.isEmpty() && !said.containsKey("started");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ansible_job_id", job);
    values.put("results_file", path);
    values.put("started", true);
    values.put("stdout", "");
    values.put("stderr", "");
    if (!finished) {
      values.put("stdout_lines", List.of());
      values.put("stderr_lines", List.of());
    }
    values.putAll(said);
    if (values.containsKey("skipped")) {
      values.putIfAbsent("failed", false);
    }
    values.put("finished", finished);
    return values;
  }

  /** A file without a result, or not whole yet, says nothing. */
  private Map<String, Object> said() {
    try {
      return PrintedResult.parse(content);
    } catch (JsonSyntaxException e) {
      return Map.of();
    }
  }
}
