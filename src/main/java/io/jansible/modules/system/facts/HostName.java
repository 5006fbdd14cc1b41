package io.jansible.modules.system.facts;

import java.util.List;

/** A host's full name, from the lines of a hosts file: an address and its names. */
final class HostName {
  private HostName() {}

  /**
   * The first name with a domain in the first line, else that line's first name, else the name
   * itself: what Python's getfqdn says.
   */
  static String full(String name, List<String> hostsLines) {
    for (String line : hostsLines) {
      List<String> words = Words.of(line);
      if (words.size() < 2 || words.get(0).startsWith("#")) {
        continue;
      }
      List<String> names = words.subList(1, words.size());
      return names.stream().filter(each -> each.contains(".")).findFirst().orElse(names.get(0));
    }
    return name;
  }
}
