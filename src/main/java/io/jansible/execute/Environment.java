package io.jansible.execute;

import io.jansible.playbook.EnvironmentName;
import io.jansible.playbook.Written;
import io.jansible.source.Position;
import io.jansible.template.TemplateException;
import io.jansible.template.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code environment} keyword as the shell commands that put it in force. */
final class Environment {
  private Environment() {}

  /** Export commands for all variables, the inner keywords over the outer; empty without any. */
  static String exports(List<Written> environments, Reading reading) {
    if (environments.isEmpty()) {
      return "";
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    for (Written environment : environments) {
      Map<String, Object> said = new LinkedHashMap<>();
      collect(value(environment, reading), said);
      said.keySet().forEach(name -> check(name, environment.at()));
      variables.putAll(said);
    }
    StringBuilder exports = new StringBuilder();
    variables.forEach((name, value) -> append(exports, name, value));
    return exports.toString();
  }

  private static Object value(Written environment, Reading reading) {
    try {
      return reading.value(environment);
    } catch (TemplateException e) {
      e.locate(environment.at());
      throw e.partOf("Error processing keyword 'environment': " + e.getMessage());
    }
  }

  private static void collect(Object value, Map<String, Object> variables) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, text) -> variables.put(name.toString(), text));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> collect(element, variables));
    }
  }

  private static void check(String name, Position at) {
    if (!EnvironmentName.isValid(name)) {
      throw new TemplateException(EnvironmentName.mistake(name)).locate(at);
    }
  }

  private static void append(StringBuilder exports, String name, Object value) {
    exports.append("export ").append(name).append("='");
    exports.append(Text.of(value).replace("'", "'\\''")).append("'\n");
  }
}
