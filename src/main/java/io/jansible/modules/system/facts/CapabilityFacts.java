package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The capabilities of the login, as {@code capsh} prints them. */
final class CapabilityFacts implements FactFamily {
  @Override
  public String name() {
    return "caps";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("system_capabilities", "system_capabilities_enforced");
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.output("capabilities", "have capsh && capsh --print");
  }

  /** As Ansible has it, the first element begins with the flags that stand before the names. */
  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (answers.output("capabilities").isEmpty()) {
      facts.put("system_capabilities_enforced", "N/A");
      facts.put("system_capabilities", "N/A");
      return facts;
    }
    List<String> names = new ArrayList<>();
    String enforced = "NA";
    for (String line : answers.lines("capabilities")) {
      if (line.startsWith("Current:")) {
        boolean all = line.substring(8).strip().equals("=ep");
        enforced = all ? "False" : "True";
        String[] parts = line.split("=", 3);
        for (String name : all || parts.length < 2 ? new String[0] : parts[1].split(",")) {
          names.add(name.strip());
        }
      }
    }
    facts.put("system_capabilities_enforced", enforced);
    facts.put("system_capabilities", names);
    return facts;
  }
}
