package io.jansible.modules.system.facts;

import java.util.Map;

/** The name under which the node appears to NVMe targets. */
final class NvmeFacts implements FactFamily {
  private static final String FILE = "/etc/nvme/hostnqn";

  @Override
  public String name() {
    return "nvme";
  }

  @Override
  public void ask(Questions questions) {
    questions.files(FILE);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    for (String line : answers.file(FILE)) {
      if (line.startsWith("nqn.")) {
        return Map.of("hostnqn", line);
      }
    }
    return Map.of("hostnqn", "");
  }
}
