package io.jansible.modules.packages;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.Diff;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers questions of Debian packages before they are asked. */
public final class DebconfModule implements Module {
  private static final Option<String> NAME =
      Option.of("name", Types.STR).mandatory().alias("pkg").doc("The package.");
  private static final Option<String> QUESTION =
      Option.of("question", Types.STR)
          .alias("selection", "setting")
          .doc("The question; without one the answers so far are told.");
  private static final Option<String> VTYPE =
      Option.of("vtype", Types.STR)
          .choices(
              "boolean",
              "error",
              "multiselect",
              "note",
              "password",
              "seen",
              "select",
              "string",
              "text",
              "title")
          .doc("What kind of answer it is.");
  private static final Option<Object> VALUE =
      Option.of("value", Types.RAW)
          .alias("answer")
          .doc("The answer; a list where several things can be chosen.");
  private static final Option<Boolean> UNSEEN =
      Option.of("unseen", Types.BOOL)
          .defaultsTo(false)
          .doc("Whether the question may still be asked.");

  private static final Specification SPECIFICATION =
      Specification.of("debconf")
          .doc("Tells and sets answers to the questions of Debian packages.")
          .options(NAME, QUESTION, VTYPE, VALUE, UNSEEN)
          .requiredTogether(QUESTION, VTYPE, VALUE)
          .build();

  private static final int NO_PROGRAM = 91;
  private static final int NO_PASSWORDS = 92;

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String question = run.get(QUESTION);
    boolean password = question != null && "password".equals(run.get(VTYPE));
    Reply reply = run.target().inspect(script(run.get(NAME), password));
    requirePrograms(reply);
    String[] shown = reply.outputText().split("\0", 2);
    Map<String, Object> answers = answers(shown[0]);
    if (question == null) {
      return Result.ok().put("msg", "").put("current", answers).build();
    }
    Object value = value(run, answers.containsKey(question));
    Object existing = answers.get(question);
    if (existing != null && password) {
      existing = password(run.get(NAME), question, shown.length < 2 ? "" : shown[1]);
    } else if (existing != null) {
      existing = comparable(run, existing.toString());
    }
    if (value.equals(existing)) {
      return Result.ok().put("msg", "").put("current", answers).build();
    }
    String said = run.change("", remote -> said(remote.run(request(run, value))));
    return changed(run, said, value, answers);
  }

  private static String script(String name, boolean password) {
    return "command -v debconf-show >/dev/null || { printf %s \"debconf-show\"; exit "
        + NO_PROGRAM
        + "; }\ndebconf-show "
        + Quote.word(name)
        + " || exit\n"
        + (password
            ? "command -v debconf-get-selections >/dev/null || { printf %s"
                + " \"debconf-get-selections\"; exit "
                + NO_PASSWORDS
                + "; }\nprintf '\\0'\ndebconf-get-selections || exit\n"
            : "");
  }

  private static void requirePrograms(Reply reply) {
    if (reply.status() == NO_PROGRAM) {
      throw new ModuleFailure(
          "the node has no debconf-show: is it a Debian system, and debconf installed?");
    }
    if (reply.status() == NO_PASSWORDS) {
      throw new ModuleFailure(
          "the node has no debconf-get-selections, which tells passwords: install debconf-utils");
    }
    if (!reply.ok()) {
      throw new ModuleFailure(reply.errorText());
    }
  }

  /** The answers by their questions; those that somebody has seen are marked with a star. */
  private static Map<String, Object> answers(String shown) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (String line : shown.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon >= 0) {
        String question = line.substring(0, colon).replaceAll("^\\*+|\\*+$", "").strip();
        answers.put(question, line.substring(colon + 1).strip());
      }
    }
    return answers;
  }

  /** The password that is set; empty when none is. */
  private static String password(String name, String question, String selections) {
    for (String line : selections.lines().toList()) {
      String[] fields = line.split("\t", -1);
      if (line.startsWith(name)) {
        if (fields.length <= 3) {
          return "";
        }
        if (fields[1].equals(question) && fields[2].equals("password")) {
          return fields[3];
        }
      }
    }
    return null;
  }

  /**
   * The wanted answer: a text, or a list of texts.
   *
   * @param sorted whether a list is brought in order, to be compared
   */
  private static Object value(ModuleRun run, boolean sorted) {
    Object value = run.get(VALUE);
    if (value instanceof List<?> list && run.get(VTYPE).equals("multiselect")) {
      if (!list.stream().allMatch(String.class::isInstance)) {
        throw new ModuleFailure(
            "Invalid value provided for 'multiselect': its elements must be texts, not "
                + PythonText.str(list));
      }
      return sorted ? list.stream().map(String.class::cast).sorted().toList() : List.copyOf(list);
    }
    String text = PythonText.str(value);
    return run.get(VTYPE).equals("boolean") ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static Object comparable(ModuleRun run, String existing) {
    if (run.get(VTYPE).equals("boolean")) {
      return existing.toLowerCase(Locale.ROOT);
    }
    return run.get(VTYPE).equals("multiselect") && run.get(VALUE) instanceof List
        ? List.of(existing.split(",")).stream().map(String::strip).sorted().toList()
        : existing;
  }

  private static Request request(ModuleRun run, Object value) {
    String line =
        String.join(" ", run.get(NAME), run.get(QUESTION), run.get(VTYPE), text(value)) + "\n";
    return Request.of("exec debconf-set-selections" + (run.get(UNSEEN) ? " -u" : "") + "\n")
        .withInput(Content.of(line));
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : value.toString();
  }

  private static String said(Reply reply) {
    if (!reply.ok()) {
      throw new ModuleFailure(reply.errorText());
    }
    return reply.outputText();
  }

  private static Result changed(
      ModuleRun run, String said, Object value, Map<String, Object> answers) {
    String question = run.get(QUESTION);
    Object now = run.checkMode() ? value : text(value);
    Map<String, Object> previous = new LinkedHashMap<>();
    if (answers.containsKey(question)) {
      previous.put(question, answers.get(question));
    } else {
      previous.putAll(answers);
      previous.put(question, "");
    }
    Map<String, Object> current = Map.of(question, now);
    Result.Builder result =
        Result.changed(true)
            .put("msg", said)
            .put("current", current)
            .put("previous", previous)
            .put("diff", Map.of());
    if (run.diffMode()) {
      Map<String, Object> after = new LinkedHashMap<>(previous);
      after.put(question, now);
      Diff diff = Diff.attributes(previous, after);
      result.put("diff", diff.asMap()).diff(diff);
    }
    return result.build();
  }
}
