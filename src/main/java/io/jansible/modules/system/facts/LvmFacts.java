package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Volume groups, logical and physical volumes; only the administrator can see them. */
final class LvmFacts implements HardwareFacts.Part {
  private static final String QUESTION =
      """
      if have vgs && [ "$(id -u)" = 0 ]; then
        for k in vgs lvs pvs; do
          echo "$k:"; limit 10 $k --noheadings --nosuffix --units g --separator ,
        done
      fi\
      """;

  @Override
  public void ask(Questions questions) {
    questions.slowOutput("lvm", QUESTION).files("/sys/block/*/dm/name");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    Map<String, Object> kind = null;
    String name = "";
    for (String line : answers.lines("lvm")) {
      if (line.endsWith(":") && !line.contains(",")) {
        name = line.substring(0, line.length() - 1);
        kind = all.computeIfAbsent(name, key -> new LinkedHashMap<>());
      } else if (kind != null) {
        List<String> fields = List.of(line.strip().split(",", -1));
        entry(kind, name, fields, answers);
      }
    }
    return Map.of("lvm", all.isEmpty() ? "N/A" : all);
  }

  private static void entry(
      Map<String, Object> kind, String name, List<String> fields, Answers answers) {
    if (fields.size() < 4) {
      return;
    }
    int last = fields.size() - 1;
    Map<String, Object> entry = new LinkedHashMap<>();
    String key = fields.get(0);
    switch (name) {
      case "vgs" -> {
        entry.put("size_g", fields.get(last - 1));
        entry.put("free_g", fields.get(last));
        entry.put("num_lvs", fields.get(2));
        entry.put("num_pvs", fields.get(1));
      }
      case "lvs" -> {
        entry.put("size_g", fields.get(3));
        entry.put("vg", fields.get(1));
      }
      default -> {
        key = mapperName(key, answers);
        entry.put("size_g", fields.get(last - 1));
        entry.put("free_g", fields.get(last));
        entry.put("vg", fields.get(1));
      }
    }
    kind.put(key, entry);
  }

  private static String mapperName(String device, Answers answers) {
    if (!device.startsWith("/dev/dm-")) {
      return device;
    }
    String name = answers.text("/sys/block/" + device.substring("/dev/".length()) + "/dm/name");
    return name == null ? device : "/dev/mapper/" + name;
  }
}
