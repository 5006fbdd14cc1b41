package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The machine: processors, memory, firmware, disks and what is mounted from them. */
final class HardwareFacts implements FactFamily {
  /** One kind of hardware: what it asks and how it reads. */
  interface Part {
    void ask(Questions questions);

    Map<String, Object> read(Answers answers);

    default List<String> warnings(Answers answers) {
      return List.of();
    }
  }

  private final List<Part> parts;

  /** Takes how many seconds the size of one mounted file system may take. */
  HardwareFacts(int timeout) {
    parts =
        List.of(
            new ProcessorFacts(),
            new MemoryFacts(),
            new DmiFacts(),
            new DeviceFacts(),
            new LvmFacts(),
            new MountFacts(timeout));
  }

  @Override
  public String name() {
    return "hardware";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("processor", "processor_cores", "processor_count", "mounts", "devices");
  }

  @Override
  public Set<String> requires() {
    return Set.of("platform");
  }

  @Override
  public void ask(Questions questions) {
    questions.files("/proc/uptime");
    parts.forEach(part -> part.ask(questions));
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    parts.forEach(part -> facts.putAll(part.read(answers)));
    String uptime = Words.first(answers.text("/proc/uptime", ""));
    int dot = uptime.indexOf('.');
    Long seconds = Numbers.longOrNull(dot < 0 ? uptime : uptime.substring(0, dot));
    if (seconds != null) {
      facts.put("uptime_seconds", seconds);
    }
    return facts;
  }

  @Override
  public List<String> warnings(Answers answers) {
    return parts.stream().flatMap(part -> part.warnings(answers).stream()).toList();
  }
}
