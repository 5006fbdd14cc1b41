package io.jansible.modules.system.facts;

import java.util.Map;

/** Whether the kernel is in FIPS mode. */
final class FipsFacts implements FactFamily {
  private static final String SWITCH = "/proc/sys/crypto/fips_enabled";

  @Override
  public String name() {
    return "fips";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.files(SWITCH);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    return Map.of("fips", "1".equals(answers.text(SWITCH)));
  }
}
