package io.jansible.execute;

import io.jansible.source.PythonText;
import io.jansible.source.TemplateText;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import io.jansible.template.UndefinedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a result says of a task that cannot be carried out: playbooks look into it, so each
 * generation of values has the words that belong to it.
 */
enum FailureWords {
  /** Those of 2.19: what failed, and why. */
  DEFAULT {
    @Override
    String argument(String action, String option, TemplateException why) {
      return "Finalization of task args for '"
          + action
          + "' failed: Error while resolving value for '"
          + option
          + "': "
          + why.getMessage();
    }

    @Override
    String condition(Object condition, TemplateException why) {
      return "Error while evaluating conditional: " + why.getMessage();
    }

    @Override
    String task(TemplateException why) {
      return "Task failed: " + why.getMessage();
    }

    @Override
    String loop(TemplateException why) {
      return why.getMessage();
    }

    @Override
    String noList(Object value) {
      return "The `loop` value must resolve to a 'list', not '" + PythonText.typeName(value) + "'.";
    }

    @Override
    String noAsync(String module) {
      return "This action (" + module + ") does not support async.";
    }
  },

  /** Those of 2.14, as far as a playbook can rely on them: without the place and its lines. */
  CLASSIC {
    @Override
    String argument(String action, String option, TemplateException why) {
      String reason = reason(why);
      Matcher lookup = LOOKUP.matcher(why.kind());
      if (isUndefined(why)) {
        return "The task includes an option with an undefined variable. The error was: "
            + twice(reason);
      } else if (lookup.matches()) {
        return "An unhandled exception occurred while running the lookup plugin '"
            + lookup.group(1)
            + "'. Error was a <class 'ansible.errors.AnsibleError'>, original message: "
            + twice(reason);
      }
      return why.kind().startsWith("Syntax error")
          ? "template error while templating string: " + reason
          : reason;
    }

    @Override
    String condition(Object condition, TemplateException why) {
      Object text = condition instanceof TemplateText template ? template.text() : condition;
      return "The conditional check '"
          + text
          + "' failed. The error was: error while evaluating conditional ("
          + text
          + "): "
          + twice(reason(why));
    }

    @Override
    String task(TemplateException why) {
      if (why.isPart()) {
        return why.getMessage();
      }
      return isUndefined(why) ? twice(reason(why)) : reason(why);
    }

    @Override
    String loop(TemplateException why) {
      return reason(why);
    }

    @Override
    String noList(Object value) {
      return "Invalid data passed to 'loop', it requires a list, got this instead: "
          + PythonText.str(value)
          + ".";
    }

    @Override
    String noAsync(String module) {
      return "async is not supported for this task.";
    }
  };

  private static final Pattern LOOKUP = Pattern.compile("The lookup plugin '(.*)' failed: ");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("object of type '(.*)' has no attribute (.*)");
  private static final Pattern VARIABLE = Pattern.compile("No variable named '(.*)' was found\\.");

  static FailureWords of(Templates templates) {
    return templates.keepsTypes() ? DEFAULT : CLASSIC;
  }

  /** An option of a task cannot be rendered. */
  abstract String argument(String action, String option, TemplateException why);

  /** A condition cannot be decided. */
  abstract String condition(Object condition, TemplateException why);

  /** A task failed for such a reason, or before there was one. */
  abstract String task(TemplateException why);

  /** The lookup of a loop failed. */
  abstract String loop(TemplateException why);

  /** A loop has no list. */
  abstract String noList(Object value);

  /** A module works on the controller, and cannot be a job. */
  abstract String noAsync(String module);

  private static boolean isUndefined(TemplateException why) {
    return why instanceof UndefinedException || VARIABLE.matcher(why.plain()).matches();
  }

  private static String reason(TemplateException why) {
    String plain = why.plain();
    Matcher attribute = ATTRIBUTE.matcher(plain);
    if (attribute.matches()) {
      return "'" + attribute.group(1) + " object' has no attribute " + attribute.group(2);
    }
    return VARIABLE.matcher(plain).replaceFirst("No variable found with this name: $1");
  }

  private static String twice(String reason) {
    return reason + ". " + reason;
  }
}
