package io.jansible.template.plugin;

import io.jansible.source.Glob;
import io.jansible.template.Undefined;
import io.jansible.template.value.PythonError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lookup inventory_hostnames: hosts by patterns over the variable groups. */
final class HostsLookup {
  private HostsLookup() {}

  static List<Object> run(Terms terms) {
    Object groups = terms.evaluation().root().name("groups");
    if (!(groups instanceof Map<?, ?> map)) {
      if (groups instanceof Undefined) {
        throw PythonError.key("groups");
      }
      throw PythonError.type("groups is not a dictionary");
    }
    Set<Object> chosen = new LinkedHashSet<>();
    for (String term : terms.texts()) {
      for (String part : term.split("[,:]")) {
        choose(part.strip(), map, chosen);
      }
    }
    return new ArrayList<>(chosen);
  }

  private static void choose(String pattern, Map<?, ?> groups, Set<Object> chosen) {
    if (pattern.startsWith("!")) {
      chosen.removeAll(hosts(pattern.substring(1), groups));
    } else if (pattern.startsWith("&")) {
      chosen.retainAll(hosts(pattern.substring(1), groups));
    } else {
      chosen.addAll(hosts(pattern, groups));
    }
  }

  private static Set<Object> hosts(String pattern, Map<?, ?> groups) {
    Set<Object> hosts = new LinkedHashSet<>();
    for (Map.Entry<?, ?> group : groups.entrySet()) {
      if (Glob.matches(pattern, String.valueOf(group.getKey()))) {
        hosts.addAll((List<?>) group.getValue());
      }
    }
    if (hosts.isEmpty() && groups.get("all") instanceof List<?> all) {
      for (Object host : all) {
        if (Glob.matches(pattern, String.valueOf(host))) {
          hosts.add(host);
        }
      }
    }
    return hosts;
  }
}
