package io.jansible.execute;

import io.jansible.playbook.Written;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.UserError;
import io.jansible.template.Omit;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import java.util.List;
import java.util.Locale;

/** Reads variables and keywords of one scope as the types that the engine needs. */
final class Reading {
  private final Templates templates;
  private final Scope scope;

  Reading(Templates templates, Scope scope) {
    this.templates = templates;
    this.scope = scope;
  }

  Scope scope() {
    return scope;
  }

  /** A keyword's value with its template rendered; null when it is unsaid, or omitted by it. */
  Object value(Written written) {
    Object value = written == null ? null : templates.resolve(written.value(), scope);
    return value == Omit.OMIT ? null : value;
  }

  /** The elements of a list, or the one value that stands without a list; none of nothing. */
  static List<?> elements(Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    return value == null ? List.of() : List.of(value);
  }

  /**
   * A keyword's value; null when it is unsaid.
   *
   * @throws TemplateException that names the keyword, where it cannot be rendered
   */
  Object keyword(String name, Written written) {
    try {
      return value(written);
    } catch (TemplateException e) {
      throw e.locate(written.at())
          .partOf("Error processing keyword '" + name + "': " + e.getMessage());
    }
  }

  boolean bool(Written written, boolean otherwise) {
    Object value = value(written);
    return value == null ? otherwise : toBool(value);
  }

  /**
   * The value of a keyword that the engine itself obeys, for the play or all its hosts.
   *
   * @throws UserError where it cannot be rendered: there is no host that could fail with it
   */
  Object decided(Written written) {
    try {
      return value(written);
    } catch (TemplateException e) {
      throw mistake(written, e);
    }
  }

  /** The same, as true or false. */
  boolean decided(Written written, boolean otherwise) {
    Object value = decided(written);
    return value == null ? otherwise : toBool(value);
  }

  /** The same for a play's own keyword: then the mistake is one of the language. */
  Object decidedForPlay(Written written) {
    try {
      return value(written);
    } catch (TemplateException e) {
      throw mistake(written, e).inPlaybook();
    }
  }

  /** The same, as true or false. */
  boolean decidedForPlay(Written written, boolean otherwise) {
    Object value = decidedForPlay(written);
    return value == null ? otherwise : toBool(value);
  }

  static UserError mistake(Written written, TemplateException e) {
    Position at = e.at() == null ? written.at() : e.at();
    return new UserError(Problem.at(at, e.getMessage()).withHint(e.hint()));
  }

  /** The value of the first of these variables that is there and not None, or null. */
  Object variable(String... names) {
    for (String name : names) {
      Object value = scope.get(name);
      if (value != Scope.ABSENT && value != null) {
        return templates.resolve(value, scope);
      }
    }
    return null;
  }

  String text(String... names) {
    Object value = variable(names);
    return value == null ? null : value.toString();
  }

  Boolean bool(String... names) {
    Object value = variable(names);
    return value == null ? null : (Boolean) toBool(value);
  }

  Integer integer(String... names) {
    Object value = variable(names);
    return value == null ? null : (Integer) toInteger(value);
  }

  /** Ansible's words for true; everything else is false. */
  static boolean toBool(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    return switch (String.valueOf(value).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1", "y", "t", "1.0" -> true;
      default -> false;
    };
  }

  /** A number of seconds or the like; {@code otherwise} when nothing is said. */
  static double toNumber(Object value, double otherwise) {
    try {
      return value == null
          ? otherwise
          : value instanceof Number number
              ? number.doubleValue()
              : Double.parseDouble(value.toString().strip());
    } catch (NumberFormatException e) {
      throw new TemplateException("'" + value + "' is not a number", (Position) null);
    }
  }

  static int toInteger(Object value) {
    try {
      return value instanceof Number number
          ? number.intValue()
          : Integer.parseInt(value.toString().strip());
    } catch (NumberFormatException e) {
      throw new TemplateException("'" + value + "' is not a whole number", (Position) null);
    }
  }
}
