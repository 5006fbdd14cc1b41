package io.jansible.modules.control;

import io.jansible.module.Controller;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.OptionType;
import io.jansible.module.Prompter;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Waits for a time, or for the person at the terminal. */
public final class PauseModule implements Module {
  private static final Option<Boolean> ECHO =
      Option.of("echo", Types.BOOL).defaultsTo(true).doc("Shows what is typed.");
  private static final Option<Long> MINUTES =
      Option.of("minutes", new WholeNumber()).doc("How many minutes it waits.");
  private static final Option<Long> SECONDS =
      Option.of("seconds", new WholeNumber()).doc("How many seconds it waits.");
  private static final Option<String> PROMPT =
      Option.of("prompt", Types.STR).doc("What the person at the terminal is asked.");

  private static final Specification SPECIFICATION =
      Specification.of("pause")
          .doc("Waits for a time or for a person.")
          .options(ECHO, MINUTES, PROMPT, SECONDS)
          .mutuallyExclusive(MINUTES, SECONDS)
          .oncePerTask()
          .withoutInvocation()
          .build();

  private static final String CONTROLS =
      "(ctrl+C then 'C' = continue early, ctrl+C then 'A' = abort)\r";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    Controller controller = run.controller();
    Duration limit = limit(run);
    Instant start = controller.now();
    Result.Builder result = Result.ok();
    Asked asked = pause(run, limit);
    if (asked.unanswered()) {
      result.warning("Not waiting for response to prompt as stdin is not interactive");
    }
    Instant end = controller.now();
    Duration duration = Duration.between(start, end);
    String unit = run.get(SECONDS) != null ? "seconds" : "minutes";
    return result
        .put("rc", 0L)
        .put("stderr", "")
        .put("stdout", "Paused for " + rounded(duration, unit) + " " + unit)
        .put("start", time(start))
        .put("stop", time(end))
        .put("delta", duration.toSeconds())
        .put("echo", run.get(ECHO))
        .put("user_input", asked.text())
        .plainTexts()
        .build();
  }

  /** What was typed, and whether there was nobody to wait for. */
  private record Asked(String text, boolean unanswered) {}

  /** As long as the task says, a second at least; null: until somebody answers. */
  private static Duration limit(ModuleRun run) {
    Long minutes = run.get(MINUTES);
    Long seconds = minutes != null ? Long.valueOf(minutes * 60) : run.get(SECONDS);
    return seconds == null ? null : Duration.ofSeconds(Math.max(1, seconds));
  }

  private static Asked pause(ModuleRun run, Duration limit) {
    Prompter prompter = run.controller().prompter();
    String hidden = run.get(ECHO) ? "" : " (output is hidden)";
    String wish = run.get(PROMPT);
    boolean asks = wish != null && !wish.isEmpty();
    String wished = asks ? wish : "Press enter to continue, Ctrl+C to interrupt";
    String prompt = "[" + run.controller().task().strip() + "]\n" + wished + hidden + ":";
    if (limit != null) {
      run.controller().show("Pausing for " + limit.toSeconds() + " seconds" + hidden);
      if (asks) {
        run.controller().show(CONTROLS);
      } else {
        prompt = CONTROLS;
      }
    }
    if (prompter.isInteractive()) {
      String question = prompt;
      return new Asked(prompter.attended(() -> ask(run, prompter, question, limit)), false);
    }
    if (limit != null) {
      run.controller().sleep(limit);
    }
    return new Asked("", limit == null);
  }

  private static String ask(ModuleRun run, Prompter prompter, String prompt, Duration limit) {
    boolean echo = limit == null && run.get(ECHO);
    String complete = limit == null ? Prompter.Keys.RETURN : "";
    run.controller().show(prompt);
    Prompter.Typed typed =
        prompter.read(new Prompter.Keys(complete, Prompter.Keys.CONTROL_C), echo, limit);
    if (!typed.interrupted()) {
      return limit == null ? typed.text() : "";
    }
    run.controller().show("Press 'C' to continue the play or 'A' to abort \r");
    typed = prompter.read(new Prompter.Keys("c", "a"), echo, null);
    if (typed.interrupted()) {
      throw new ModuleFailure("Task failed: user requested abort!");
    }
    return typed.text();
  }

  private static String rounded(Duration duration, String unit) {
    BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), 9);
    BigDecimal amount =
        unit.equals("seconds")
            ? seconds
            : seconds.divide(BigDecimal.valueOf(60), 9, RoundingMode.HALF_EVEN);
    double value = amount.setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    return Double.toString(value);
  }

  private static String time(Instant instant) {
    return TIME.format(LocalDateTime.ofInstant(instant, ZoneId.systemDefault()));
  }

  /** What Python's int() takes: a fraction of a number is dropped. */
  private static final class WholeNumber implements OptionType<Long> {
    @Override
    public String name() {
      return "int";
    }

    @Override
    public Long convert(Object raw) {
      return raw instanceof Double number
          ? Long.valueOf(number.longValue())
          : Types.INT.convert(raw);
    }
  }
}
