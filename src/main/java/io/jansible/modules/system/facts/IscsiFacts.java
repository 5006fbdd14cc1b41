package io.jansible.modules.system.facts;

import java.util.Map;

/** The name under which the node appears to iSCSI targets. */
final class IscsiFacts implements FactFamily {
  private static final String FILE = "/etc/iscsi/initiatorname.iscsi";
  private static final String NAME = "InitiatorName=";

  @Override
  public String name() {
    return "iscsi";
  }

  @Override
  public void ask(Questions questions) {
    questions.files(FILE);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    for (String line : answers.file(FILE)) {
      if (line.startsWith(NAME)) {
        return Map.of("iscsi_iqn", line.substring(NAME.length()));
      }
    }
    return Map.of("iscsi_iqn", "");
  }
}
