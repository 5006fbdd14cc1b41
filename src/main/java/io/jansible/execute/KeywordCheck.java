package io.jansible.execute;

import io.jansible.playbook.Keywords;
import io.jansible.playbook.Written;
import io.jansible.template.TemplateException;

/**
 * Renders the keywords of a task that a module may never ask for: a host fails where one of them
 * means nothing, whatever its module does.
 */
final class KeywordCheck {
  private KeywordCheck() {}

  /**
   * @param reading reads what the task sees
   * @throws TemplateException for the first that cannot be rendered
   */
  static void check(Keywords keywords, Reading reading) {
    check("connection", keywords.login().connection(), reading);
    check("port", keywords.login().port(), reading);
    check("remote_user", keywords.login().remoteUser(), reading);
    check("become", keywords.privilege().become(), reading);
    check("become_user", keywords.privilege().user(), reading);
    check("become_method", keywords.privilege().method(), reading);
    check("become_flags", keywords.privilege().flags(), reading);
    check("become_exe", keywords.privilege().executable(), reading);
    check("any_errors_fatal", keywords.leniency().anyErrorsFatal(), reading);
    check("ignore_errors", keywords.leniency().ignoreErrors(), reading);
    check("ignore_unreachable", keywords.leniency().ignoreUnreachable(), reading);
    check("delegate_facts", keywords.delegation().facts(), reading);
  }

  private static void check(String name, Written written, Reading reading) {
    if (written != null && written.isTemplated()) {
      reading.keyword(name, written);
    }
  }
}
