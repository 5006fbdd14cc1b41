package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many processes wanted to run in the last 1, 5 and 15 minutes. */
final class LoadFacts implements FactFamily {
  private static final List<String> PERIODS = List.of("1m", "5m", "15m");

  @Override
  public String name() {
    return "loadavg";
  }

  @Override
  public void ask(Questions questions) {
    questions.files("/proc/loadavg");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    List<String> words = Words.of(answers.text("/proc/loadavg", ""));
    if (words.size() < PERIODS.size()) {
      return Map.of();
    }
    Map<String, Object> load = new LinkedHashMap<>();
    for (int i = 0; i < PERIODS.size(); i++) {
      load.put(PERIODS.get(i), Double.valueOf(words.get(i)));
    }
    return Map.of("loadavg", load);
  }
}
