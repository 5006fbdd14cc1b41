package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of the environment in which the node's commands run. */
final class EnvironmentFacts implements FactFamily {
  @Override
  public String name() {
    return "env";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  /** Nothing: the script begins with the environment, before it changes any. */
  @Override
  public void ask(Questions questions) {}

  @Override
  public Map<String, Object> read(Answers answers) {
    return Map.of("env", variables(answers));
  }

  static Map<String, Object> variables(Answers answers) {
    String text = answers.output("environment");
    Map<String, Object> variables = new LinkedHashMap<>();
    for (String variable : text.split(text.indexOf('\0') < 0 ? "\n" : "\0")) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        variables.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    return variables;
  }
}
