package io.jansible.playbook;

import io.jansible.source.TemplateText;
import io.jansible.source.Templated;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The action {@code include} of older playbooks, which was an import where it could be, and a
 * dynamic include otherwise.
 *
 * @param action what it means today
 * @param vars the options that it took as variables
 */
record OldInclude(Action action, Map<String, Object> vars) {
  static boolean is(String name) {
    return Action.plainName(name).equals("include");
  }

  /**
   * @param repeated whether the task has a loop
   * @param running whether the play that it stands in runs already
   */
  static OldInclude of(Action action, boolean repeated, boolean running, Findings findings) {
    findings.warning(
        action.at(),
        "'include' is no longer part of Ansible; it works here as import_tasks or include_tasks,"
            + " and one of these should be written instead");
    Map<String, Object> vars = new LinkedHashMap<>(action.arguments());
    Object file = vars.remove("file");
    Object freeForm = withoutOptions(action, vars);
    boolean fixed = !repeated && !running && !(freeForm instanceof TemplateText);
    Map<String, Object> arguments = new LinkedHashMap<>();
    if (file != null) {
      arguments.put("file", file);
    }
    Action today =
        new Action(
            fixed ? "import_tasks" : "include_tasks",
            action.at(),
            arguments,
            action.places(),
            freeForm,
            action.base());
    return new OldInclude(today, vars);
  }

  /** The free text without the options in it, which become variables. */
  private static Object withoutOptions(Action action, Map<String, Object> vars) {
    Object text = action.freeForm();
    if (text == null) {
      return null;
    }
    boolean template = text instanceof TemplateText;
    String written = template ? ((TemplateText) text).text() : text.toString();
    ArgumentText parsed = ArgumentText.parse(written, false);
    parsed.options().forEach((name, value) -> vars.put(name, Templated.mark(value, action.at())));
    return parsed.rest() == null ? null : Templated.mark(parsed.rest().strip(), action.at());
  }
}
