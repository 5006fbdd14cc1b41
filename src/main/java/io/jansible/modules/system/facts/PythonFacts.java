package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The node's Python, which nothing here needs; a node without one has no such facts. */
final class PythonFacts implements FactFamily {
  static final String QUESTION =
      """
      for p in python3 python /usr/libexec/platform-python; do
        have "$p" || continue
        p=$(command -v "$p"); r=$(readlink -f "$p") && p=$r
        "$p" -IS -c 'import sys
      print(sys.executable)
      print(*sys.version_info)
      print(sys.implementation.name)'
        break
      done\
      """;

  @Override
  public String name() {
    return "python";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.slowOutput("python", QUESTION);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    List<String> lines = answers.lines("python");
    if (lines.size() != 3 || versionWords(answers).size() != 5) {
      return Map.of();
    }
    List<Object> info = new ArrayList<>();
    Map<String, Object> version = new LinkedHashMap<>();
    List<String> names = List.of("major", "minor", "micro", "releaselevel", "serial");
    for (int i = 0; i < names.size(); i++) {
      String word = versionWords(answers).get(i);
      Object value = i == 3 ? word : Numbers.longOr(word, 0);
      info.add(value);
      version.put(names.get(i), value);
    }
    Map<String, Object> python = new LinkedHashMap<>();
    python.put("version", version);
    python.put("version_info", info);
    python.put("executable", lines.get(0));
    python.put("has_sslcontext", true);
    python.put("type", lines.get(2));
    return Map.of("python", python);
  }

  /** The version as {@code major.minor.micro}; null without Python. */
  static String version(Answers answers) {
    List<String> words = versionWords(answers);
    return words.size() < 3 ? null : String.join(".", words.subList(0, 3));
  }

  private static List<String> versionWords(Answers answers) {
    List<String> lines = answers.lines("python");
    return lines.size() < 2 ? List.of() : Words.of(lines.get(1));
  }
}
