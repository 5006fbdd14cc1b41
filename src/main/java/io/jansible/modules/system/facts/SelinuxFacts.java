package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether SELinux is on, in which mode and with which policy. */
final class SelinuxFacts implements FactFamily {
  @Override
  public String name() {
    return "selinux";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.files("/sys/fs/selinux/enforce", "/sys/fs/selinux/policyvers", "/etc/selinux/config");
  }

  /**
   * Ansible needs a library on the node for these facts; here nothing is missing, so it is
   * "present".
   */
  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Map<String, Object> selinux = new LinkedHashMap<>();
    String enforce = answers.text("/sys/fs/selinux/enforce");
    selinux.put("status", enforce == null ? "disabled" : "enabled");
    if (enforce != null) {
      Long version = Numbers.longOrNull(answers.text("/sys/fs/selinux/policyvers"));
      selinux.put("policyvers", version == null ? "unknown" : version);
      OsRelease config = OsRelease.parse(answers.file("/etc/selinux/config"));
      selinux.put("config_mode", config.get("selinux", "unknown"));
      selinux.put("mode", enforce.equals("1") ? "enforcing" : "permissive");
      selinux.put("type", config.get("selinuxtype", "unknown"));
    }
    facts.put("selinux", selinux);
    facts.put("selinux_python_present", true);
    return facts;
  }
}
