package io.jansible.modules.system.facts;

import java.util.List;
import java.util.Map;

/** The version and features of systemd, where it is the init system. */
final class SystemdFacts implements FactFamily {
  static final List<String> BOOTED =
      List.of("/run/systemd/system/", "/dev/.run/systemd/", "/dev/.systemd/");

  @Override
  public String name() {
    return "systemd";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    BOOTED.forEach(questions::paths);
    questions.slowOutput("systemd", "have systemctl && systemctl --version");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    List<String> lines = answers.lines("systemd");
    if (lines.size() < 2 || BOOTED.stream().noneMatch(answers::exists)) {
      return Map.of();
    }
    List<String> words = Words.of(lines.get(0));
    Long version = words.size() < 2 ? null : Numbers.longOrNull(words.get(1));
    if (version == null) {
      return Map.of();
    }
    return Map.of("systemd", Map.of("version", version, "features", lines.get(1)));
  }
}
