package io.jansible.module;

import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import io.jansible.source.Templated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the mistakes in a task's arguments that show before anything is rendered or connected:
 * unknown and missing names, and constant values that no template can mend.
 */
public final class ArgumentCheck {
  private final Specification specification;
  private final Map<String, Object> written;
  private final Map<String, Position> positions;
  private final Position at;
  private final List<Problem> problems = new ArrayList<>();

  private ArgumentCheck(
      Specification specification,
      Map<String, Object> written,
      Map<String, Position> positions,
      Position at) {
    this.specification = specification;
    this.written = written;
    this.positions = positions;
    this.at = at;
  }

  /**
   * All problems of one task.
   *
   * @param written values and templates by option name or alias; a free text by the name {@link
   *     ArgumentReader#RAW_PARAMS}
   * @param positions where the arguments stand
   * @param at where the module's name stands
   * @param complete whether there are no other arguments, from a template of a whole dictionary
   */
  public static List<Problem> problems(
      Specification specification,
      Map<String, Object> written,
      Map<String, Position> positions,
      Position at,
      boolean complete) {
    ArgumentCheck check = new ArgumentCheck(specification, written, positions, at);
    written.forEach(check::checkOne);
    if (complete) {
      check.checkMissing();
    }
    return check.problems;
  }

  private void checkOne(String name, Object value) {
    Option<?> option = specification.option(name);
    if (option == null) {
      if (!specification.takesAnyOption()) {
        problems.add(name.equals(ArgumentReader.RAW_PARAMS) ? freeText() : unknown(name));
      }
    } else if (option.refusal() != null) {
      report(name, name + " is not supported: " + option.refusal());
    } else if (value != null && !(value instanceof Templated)) {
      checkConstant(name, option, value);
    }
  }

  private Problem freeText() {
    return Problem.at(at, specification.name() + " takes no free text, only options");
  }

  private Problem unknown(String name) {
    List<String> known = new ArrayList<>();
    for (Option<?> option : specification.options()) {
      known.add(option.name());
      known.addAll(option.aliases());
    }
    return Problem.at(
            positions.getOrDefault(name, at),
            "\"" + name + "\" is not an option of " + specification.name())
        .withHint(Suggestion.hint(name, known));
  }

  private void checkConstant(String name, Option<?> option, Object value) {
    Specification alone = Specification.of(specification.qualifiedName()).options(option).build();
    try {
      ArgumentReader.read(alone, Map.of(option.name(), value), null);
    } catch (ModuleFailure e) {
      Problem problem = Problem.at(positions.getOrDefault(name, at), e.getMessage());
      problems.add(problem.withHint(nearestChoice(option, value)));
    }
  }

  private static String nearestChoice(Option<?> option, Object value) {
    List<String> words = new ArrayList<>();
    for (Object choice : option.choices()) {
      if (choice instanceof String word) {
        words.add(word);
      }
    }
    return value instanceof String word ? Suggestion.hint(word, words) : null;
  }

  private void checkMissing() {
    for (Option<?> option : specification.options()) {
      if (option.isRequired()
          && !written.containsKey(option.name())
          && option.aliases().stream().noneMatch(written::containsKey)) {
        problems.add(
            Problem.at(at, specification.name() + " needs the option \"" + option.name() + "\""));
      }
    }
  }

  private void report(String name, String message) {
    problems.add(Problem.at(positions.getOrDefault(name, at), message));
  }
}
