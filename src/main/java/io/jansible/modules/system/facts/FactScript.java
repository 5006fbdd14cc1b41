package io.jansible.modules.system.facts;

import java.util.Map;

/**
 * The one script that answers all questions. Each answer follows a line that holds a mark, which a
 * node cannot know before, so that no file and no program can pretend to be another one's answer.
 */
public final class FactScript {
  private static final String PROLOGUE =
      """
      mark=%s
      section() { printf '\\n%%s %%s\\n' "$mark" "$1"; }
      section environment
      cat /proc/self/environ || env
      locale=$LC_ALL
      LC_ALL=C PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
      export LC_ALL PATH
      have() { command -v "$1" >/dev/null; }
      if have timeout; then limit() { timeout -s KILL "$@"; }; else limit() { shift; "$@"; }; fi
      if have grep; then
        show() { grep -sH '' "$@" /dev/null; }
      else
        show() {
          for f; do
            [ -f "$f" ] && [ -r "$f" ] || continue
            while IFS= read -r l || [ -n "$l" ]; do printf '%%s:%%s\\n' "$f" "$l"; done <"$f"
          done
        }
      fi
      """;

  private FactScript() {}

  /**
   * Writes the script.
   *
   * @param mark random text without characters that mean anything to a shell
   */
  public static String write(Questions questions, String mark) {
    StringBuilder script = new StringBuilder(8192);
    script.append("{\n").append(String.format(PROLOGUE, mark));
    boolean both = !questions.slowOutputs().isEmpty();
    if (both) {
      // The slow half's answers wait in the pipe until the other half has printed its own.
      script.append("{\n");
      outputs(script, questions.slowOutputs());
      script.append("} | {\n");
    }
    quick(script, questions);
    if (both) {
      script.append("cat\n}\n");
    }
    questions.lastScripts().forEach(last -> script.append(last).append('\n'));
    return script.append("section end\n} </dev/null 2>/dev/null\n").toString();
  }

  private static void quick(StringBuilder script, Questions questions) {
    if (!questions.files().isEmpty()) {
      script.append("section files\nshow");
      questions.files().forEach(file -> script.append(' ').append(file));
      script.append('\n');
    }
    if (!questions.paths().isEmpty()) {
      script.append("section paths\nfor p in");
      questions.paths().forEach(path -> script.append(' ').append(path));
      script.append("; do [ -e \"$p\" ] && printf '%s\\n' \"$p\"; done\n");
    }
    if (!questions.programs().isEmpty()) {
      script.append("section programs\nfor p in");
      questions.programs().forEach(program -> script.append(' ').append(program));
      script.append("; do command -v \"$p\"; done\n");
    }
    outputs(script, questions.outputs());
  }

  private static void outputs(StringBuilder script, Map<String, String> outputs) {
    outputs.forEach(
        (section, command) ->
            script.append("section ").append(section).append('\n').append(command).append('\n'));
  }
}
