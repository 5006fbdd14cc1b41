package io.jansible.modules.system.facts;

import java.util.Map;

/** Whether the kernel has AppArmor. */
final class ApparmorFacts implements FactFamily {
  private static final String SIGN = "/sys/kernel/security/apparmor";

  @Override
  public String name() {
    return "apparmor";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.paths(SIGN);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    return Map.of("apparmor", Map.of("status", answers.exists(SIGN) ? "enabled" : "disabled"));
  }
}
