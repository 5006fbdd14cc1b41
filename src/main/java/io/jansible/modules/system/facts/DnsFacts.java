package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The resolver's configuration. */
final class DnsFacts implements FactFamily {
  @Override
  public String name() {
    return "dns";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.files("/etc/resolv.conf");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Object> dns = new LinkedHashMap<>();
    List<String> servers = new ArrayList<>();
    for (String line : answers.file("/etc/resolv.conf")) {
      List<String> words = Words.of(line);
      if (words.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      List<String> values = words.subList(1, words.size());
      switch (words.get(0)) {
        case "nameserver" -> {
          servers.addAll(values);
          dns.put("nameservers", servers);
        }
        case "domain" -> values.stream().findFirst().ifPresent(name -> dns.put("domain", name));
        case "search", "sortlist" -> dns.put(words.get(0), List.copyOf(values));
        case "options" -> dns.put("options", options(values));
        default -> {}
      }
    }
    return Map.of("dns", dns);
  }

  private static Map<String, Object> options(List<String> words) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (String word : words) {
      int colon = word.indexOf(':');
      boolean valued = colon >= 0 && colon + 1 < word.length();
      options.put(
          colon < 0 ? word : word.substring(0, colon),
          valued ? word.substring(colon + 1) : Boolean.TRUE);
    }
    return options;
  }
}
