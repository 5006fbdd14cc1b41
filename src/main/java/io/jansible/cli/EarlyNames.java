package io.jansible.cli;

import io.jansible.playbook.ImportNames;
import io.jansible.playbook.Written;
import io.jansible.source.Problem;
import io.jansible.source.PythonText;
import io.jansible.source.UserError;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import io.jansible.variables.Layers;
import io.jansible.variables.Precedence;
import java.util.Map;

/** Renders names of static imports, when no host and no fact is known. */
record EarlyNames(Templates templates, Map<String, Object> extra) implements ImportNames {
  @Override
  public String render(Written name, Map<String, Object> near) {
    Scope scope = Layers.EMPTY.with(Precedence.PLAY_VARS, near).with(Precedence.EXTRA_VARS, extra);
    try {
      return PythonText.str(templates.resolve(name.value(), scope));
    } catch (TemplateException e) {
      throw new UserError(
          new Problem(
              "The name of what is imported cannot be known: " + e.getMessage(),
              name.at(),
              "A static import knows variables of the play, of its vars_files and of -e, and"
                  + " none of hosts; an include_… is decided while the play runs."));
    }
  }
}
