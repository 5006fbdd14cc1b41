package io.jansible.cli;

import io.jansible.execute.PlaybookCheck;
import io.jansible.playbook.Play;
import io.jansible.playbook.Playbook;
import io.jansible.playbook.PlaybookParser;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.Suggestion;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The play that an ad-hoc call stands for. It is written as a playbook's text and read by the same
 * parser, so that arguments mean the same in both.
 */
final class AdHocPlay {
  private static final Set<String> NEED_ARGUMENTS = Set.of("command", "shell", "raw", "script");

  private final Setup setup;

  AdHocPlay(Setup setup) {
    this.setup = setup;
  }

  Play of(String pattern) {
    String module = setup.choices().text("--module-name", Settings.MODULE_NAME);
    String arguments = setup.choices().text("--args", Settings.MODULE_ARGS);
    return of(pattern, module, arguments == null ? "" : arguments);
  }

  /** The play of one module with its arguments. */
  Play of(String pattern, String module, String text) {
    if (setup.registry().find(module).isEmpty()) {
      String hint = Suggestion.hint(module, setup.registry().names());
      throw new ExitException(
          Session.error("there is no module '" + module + "'", hint), Cli.ERROR);
    }
    if (text.isEmpty() && NEED_ARGUMENTS.contains(module)) {
      throw new ExitException(
          new UserError("No argument passed to " + module + " module"), Cli.USAGE);
    }
    return parse(pattern, module, text);
  }

  private Play parse(String pattern, String module, String arguments) {
    Map<String, Object> task = new LinkedHashMap<>();
    task.put(module, arguments.startsWith("{") ? JsonText.parse(arguments) : arguments);
    number("--background", "async", task);
    number("--poll", "poll", task);
    Map<String, Object> play = new LinkedHashMap<>();
    play.put("name", "Ansible Ad-Hoc");
    play.put("hosts", pattern);
    play.put("gather_facts", false);
    play.put("tasks", List.of(task));
    SourceText text = new SourceText("-a", JsonText.write(List.of(play), JsonStyle.LINE));
    try {
      Playbook playbook =
          new PlaybookParser(setup.parserParts(setup.templates(), Map.of()))
              .parse(setup.playbookDirectory().resolve("-a"), text);
      List<Problem> problems = PlaybookCheck.problems(List.of(playbook));
      if (!problems.isEmpty()) {
        throw new UserError(problems);
      }
      return playbook.plays().get(0);
    } catch (UserError e) {
      throw new ExitException(withoutPlaces(e), Cli.ERROR);
    }
  }

  /** A keyword that a flag says. */
  private void number(String flag, String keyword, Map<String, Object> task) {
    String typed = setup.choices().text(flag);
    if (typed != null) {
      task.put(keyword, typed);
    }
  }

  /** The text is not the user's own, so its places mean nothing to them. */
  private static UserError withoutPlaces(UserError error) {
    List<Problem> problems = new ArrayList<>();
    error
        .problems()
        .forEach(problem -> problems.add(new Problem(problem.message(), null, problem.hint())));
    return new UserError(problems);
  }
}
