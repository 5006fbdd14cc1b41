package io.jansible.module;

import io.jansible.source.OptionPlace;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.PythonText;
import io.jansible.source.Suggestion;
import io.jansible.source.Templated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the mistakes in a task's arguments that show before anything is rendered or connected:
 * unknown and missing names, and constant values that no template can mend.
 */
public final class ArgumentCheck {
  private final Specification specification;
  private final Map<String, Object> written;
  private final Map<String, OptionPlace> places;
  private final Position at;
  private final List<Problem> problems = new ArrayList<>();

  private ArgumentCheck(
      Specification specification,
      Map<String, Object> written,
      Map<String, OptionPlace> places,
      Position at) {
    this.specification = specification;
    this.written = written;
    this.places = places;
    this.at = at;
  }

  /**
   * All problems of one task.
   *
   * @param written values and templates by option name or alias; a free text by the name {@link
   *     ArgumentReader#RAW_PARAMS}
   * @param places where the arguments stand
   * @param at where the module's name stands
   * @param complete whether there are no other arguments, from a template of a whole dictionary
   */
  public static List<Problem> problems(
      Specification specification,
      Map<String, Object> written,
      Map<String, OptionPlace> places,
      Position at,
      boolean complete) {
    ArgumentCheck check = new ArgumentCheck(specification, written, places, at);
    written.forEach(check::checkOne);
    check.checkExclusive();
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
      OptionPlace place = places.get(name);
      String message = name + " is not supported: " + option.refusal();
      problems.add(Problem.at(place == null ? at : place.name(), message));
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
    OptionPlace place = places.get(name);
    return Problem.at(
            place == null ? at : place.name(),
            "\"" + name + "\" is not an option of " + specification.name())
        .withHint(Suggestion.hint(name, known));
  }

  private void checkConstant(String name, Option<?> option, Object value) {
    Specification alone = Specification.of(specification.qualifiedName()).options(option).build();
    try {
      ArgumentReader.read(alone, Map.of(option.name(), value), null);
    } catch (ModuleFailure e) {
      OptionPlace place = places.get(name);
      Problem problem =
          Problem.at(
              place == null ? at : place.value(), wrong(name, option, value, e.getMessage()));
      problems.add(problem.withHint(hint(option, value)));
    }
  }

  /** Plain words for the commonest types, which Ansible tells at length. */
  private static String wrong(String name, Option<?> option, Object value, String message) {
    String must =
        option.type() == Types.BOOL
            ? "true or false"
            : option.type() == Types.INT ? "a whole number" : null;
    return must == null || !message.startsWith("argument '")
        ? message
        : "\"" + name + "\" must be " + must + ", not '" + PythonText.str(value) + "'";
  }

  /** The choice that was meant, or how a value of the option's type is written. */
  private static String hint(Option<?> option, Object value) {
    if (option.type() == Types.MODE || option.type() == Types.MODE_OR_PRESERVE) {
      return "write '0644' in quotes, or who, sign and rights as in u=rw,g=r,o=r";
    }
    List<String> words = new ArrayList<>();
    for (Object choice : option.choices()) {
      if (choice instanceof String word) {
        words.add(word);
      }
    }
    return value instanceof String word ? Suggestion.hint(word, words) : null;
  }

  /** Two options of which only one may be there; a template may yet omit its option. */
  private void checkExclusive() {
    for (Rule rule : specification.rules()) {
      if (rule instanceof Rule.MutuallyExclusive exclusive) {
        List<String> names =
            exclusive.options().stream().map(this::constant).filter(Objects::nonNull).toList();
        if (names.size() > 1) {
          OptionPlace place = places.get(names.get(1));
          problems.add(
              Problem.at(
                      place == null ? at : place.name(),
                      String.join(" and ", names) + " exclude each other")
                  .withHint("Keep one of them."));
        }
      }
    }
  }

  /** The name under which an option has a value that no template can omit, or null. */
  private String constant(Option<?> option) {
    return Stream.concat(Stream.of(option.name()), option.aliases().stream())
        .filter(name -> written.get(name) != null && !(written.get(name) instanceof Templated))
        .findFirst()
        .orElse(null);
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
}
