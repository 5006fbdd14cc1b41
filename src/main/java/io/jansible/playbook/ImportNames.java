package io.jansible.playbook;

import java.util.Map;

/** Renders names of imported files and roles with what is known before a playbook runs. */
public interface ImportNames {
  /**
   * A name without templates.
   *
   * @param near the variables written around the import, the play's among them
   * @throws io.jansible.source.UserError when it needs a variable that is not known yet
   */
  String render(Written name, Map<String, Object> near);
}
