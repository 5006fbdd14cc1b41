package io.jansible.playbook;

import io.jansible.source.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A handful of modules, by short and by full name. */
final class FakeModules implements ModuleNames {
  private static final Set<String> FREE =
      Set.of("command", "include_tasks", "shell", "raw", "meta");
  private static final List<String> ALL =
      List.of(
          "command",
          "copy",
          "debug",
          "file",
          "get_url",
          "include_role",
          "include_tasks",
          "lineinfile",
          "meta",
          "openssl_certificate",
          "openssl_csr",
          "openssl_privatekey",
          "raw",
          "service",
          "set_fact",
          "shell",
          "template",
          "unarchive");

  private static String plain(String spelling) {
    return spelling.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
  }

  @Override
  public boolean knows(String spelling) {
    return ALL.contains(plain(spelling));
  }

  @Override
  public boolean isMissing(String spelling) {
    return plain(spelling).equals("yum");
  }

  @Override
  public boolean takesFreeForm(String spelling) {
    return FREE.contains(plain(spelling));
  }

  @Override
  public boolean hasOption(String spelling, String option) {
    return false;
  }

  @Override
  public Collection<String> names() {
    return ALL;
  }

  @Override
  public List<Problem> mistakes(Action action) {
    return List.of();
  }

  @Override
  public void library(java.nio.file.Path folder) {
    // nobody brings modules along here
  }
}
