package io.jansible.execute;

import io.jansible.module.Prompter;
import io.jansible.module.Types;
import io.jansible.playbook.Play;
import io.jansible.playbook.VarPrompt;
import io.jansible.playbook.Written;
import io.jansible.source.PythonText;
import io.jansible.source.TemplateText;
import io.jansible.source.Templated;
import io.jansible.source.UserError;
import io.jansible.template.TemplateException;
import io.jansible.variables.Layers;
import io.jansible.variables.Precedence;
import io.jansible.variables.RunVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a play the variables that its vars_prompt names. They belong to the play's own variables;
 * what -e sets is not asked for.
 */
public final class VarsPrompts {
  private static final String HASH =
      "{{ secret | password_hash(scheme, salt=salt, salt_size=salt_size) }}";

  private final Play play;
  private final RunVariables variables;
  private final Reading reading;

  private VarsPrompts(Play play, RunVariables variables) {
    this.play = play;
    this.variables = variables;
    this.reading = new Reading(variables.templates(), BeforeHosts.of(play, variables));
  }

  /** What one entry says with its templates rendered. */
  private record Question(
      VarPrompt written,
      String name,
      String prompt,
      Object otherwise,
      boolean hidden,
      boolean confirmed,
      Object encryption,
      Object saltSize,
      Object salt,
      boolean unsafe) {
    String shown() {
      if (prompt.isEmpty()) {
        return "input for " + name + ": ";
      }
      return otherwise == null ? prompt + ": " : prompt + " [" + PythonText.str(otherwise) + "]: ";
    }
  }

  /** The play with the values that nobody needs to type, for lists of what it would do. */
  public static Play unasked(Play play, RunVariables variables) {
    if (play.prompts().isEmpty()) {
      return play;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Question question : new VarsPrompts(play, variables).questions()) {
      values.put(question.name(), question.otherwise());
    }
    return play.answered(values);
  }

  /**
   * The play with what the person at the terminal answers; where nobody can, a warning, and the
   * defaults.
   *
   * @throws QuitRun when the person interrupts it
   */
  static Play asked(Play play, RunVariables variables, Prompter prompter, Listener listener) {
    if (play.prompts().isEmpty()) {
      return play;
    }
    VarsPrompts prompts = new VarsPrompts(play, variables);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Question question : prompts.questions()) {
      values.put(question.name(), prompts.value(question, typed(question, prompter, listener)));
    }
    return play.answered(values);
  }

  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (VarPrompt written : play.prompts()) {
      Question question = question(written);
      if (!variables.isExtra(question.name())) {
        questions.add(question);
      }
    }
    return questions;
  }

  private Question question(VarPrompt written) {
    String name = PythonText.str(reading.decided(written.name()));
    Object prompt = written.prompt() == null ? name : reading.decided(written.prompt());
    return new Question(
        written,
        name,
        prompt == null ? "" : PythonText.str(prompt),
        reading.decided(written.otherwise()),
        truth(written.hidden(), true),
        truth(written.confirmed(), false),
        encryption(written.encryption()),
        reading.decided(written.saltSize()),
        reading.decided(written.salt()),
        truth(written.unsafe(), false));
  }

  private boolean truth(Written written, boolean otherwise) {
    if (written == null) {
      return otherwise;
    }
    try {
      return Types.BOOL.convert(reading.decided(written));
    } catch (IllegalArgumentException e) {
      throw new UserError(written.at(), e.getMessage());
    }
  }

  private Object encryption(Written written) {
    Object name = reading.decided(written);
    if (!VarPrompt.isPlain(name) && !VarPrompt.ENCRYPTIONS.contains(name)) {
      throw new UserError(written.at(), VarPrompt.noEncryption(name));
    }
    return name;
  }

  /** What was typed; null when nobody can type. */
  private static String typed(Question question, Prompter prompter, Listener listener) {
    if (!prompter.isInteractive()) {
      listener.on(new Event.Warning("Not prompting as we are not in interactive mode"));
      return null;
    }
    while (true) {
      String first = line(question, question.shown(), prompter, listener);
      if (!question.confirmed()
          || first.equals(line(question, "confirm " + question.shown(), prompter, listener))) {
        return first;
      }
      listener.on(new Event.Shown("***** VALUES ENTERED DO NOT MATCH ****"));
    }
  }

  private static String line(
      Question question, String prompt, Prompter prompter, Listener listener) {
    Prompter.Typed typed = prompter.ask(prompt, !question.hidden());
    if (typed.interrupted()) {
      listener.on(new Event.Shown("User interrupted execution"));
      throw new QuitRun();
    }
    if (typed.text() == null) {
      throw new UserError(
          question.written().name().at(),
          "the input has ended, and the variable '" + question.name() + "' was asked for");
    }
    return typed.text();
  }

  private Object value(Question question, String typed) {
    boolean none = typed == null || typed.isEmpty();
    Object value = none && question.otherwise() != null ? question.otherwise() : typed;
    if (!VarPrompt.isPlain(question.encryption())) {
      value = hash(question, value);
    }
    String text = PythonText.str(value);
    return question.unsafe() ? text : Templated.mark(text, question.written().name().at());
  }

  private Object hash(Question question, Object secret) {
    Written encryption = question.written().encryption();
    if (secret == null) {
      throw new UserError(
          encryption.at(), "'" + question.name() + "' has no value that could be encrypted");
    }
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("secret", secret);
    given.put("scheme", question.encryption());
    given.put("salt", question.salt());
    given.put("salt_size", question.saltSize());
    try {
      return variables
          .templates()
          .resolve(
              new TemplateText(HASH, encryption.at()),
              Layers.EMPTY.with(Precedence.TASK_LOCAL, given));
    } catch (TemplateException e) {
      throw new UserError(
          encryption.at(), "'" + question.name() + "' was not encrypted: " + e.getMessage());
    }
  }
}
