package io.jansible.execute;

import io.jansible.connection.Connections;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Prompter;
import io.jansible.module.Registry;
import io.jansible.playbook.ParserParts;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.PythonText;
import io.jansible.source.Suggestion;
import io.jansible.source.TemplateText;
import io.jansible.template.Templates;
import java.time.Clock;

/** What every task of a run shares; wired once. */
record Machinery(
    Registry registry,
    Templates templates,
    Connections connections,
    Hosts hosts,
    RunOptions options,
    Clock clock,
    Timing timing,
    ParserParts parser,
    Prompter prompter,
    Jobs jobs) {

  /** The same for a playbook whose hosts have other variables beside it. */
  Machinery with(Hosts otherHosts) {
    return new Machinery(
        registry,
        templates,
        connections,
        otherHosts,
        options,
        clock,
        timing,
        parser,
        prompter,
        jobs);
  }

  /** A task's module; the parser has refused all unknown ones. */
  Module module(Task task) {
    String spelling = task.action().whole();
    if (TemplateText.isTemplate(spelling)) {
      return UnnamedModule.INSTANCE;
    }
    return registry
        .find(spelling)
        .or(() -> registry.missing(spelling))
        .orElseThrow(() -> new IllegalStateException("no module " + spelling));
  }

  /**
   * The task with the module that a template names.
   *
   * @throws ModuleFailure when there is none of that name
   */
  Task named(Task task, Reading reading) {
    String spelling = task.action().module();
    if (!TemplateText.isTemplate(spelling)) {
      return task;
    }
    Written written =
        new Written(new TemplateText(spelling, task.action().at()), task.action().at());
    String name = PythonText.str(reading.value(written)).strip();
    if (registry.find(name).or(() -> registry.missing(name)).isEmpty()) {
      String hint = Suggestion.hint(name, registry.names());
      throw new ModuleFailure(
          "couldn't resolve module/action '" + name + "'" + (hint == null ? "" : "; " + hint));
    }
    return task.calling(name);
  }

  String shortName(Task task) {
    String spelling = task.action().module();
    return spelling.substring(spelling.lastIndexOf('.') + 1);
  }
}
