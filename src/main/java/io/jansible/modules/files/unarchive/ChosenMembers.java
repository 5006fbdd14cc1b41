package io.jansible.modules.files.unarchive;

import io.jansible.source.Glob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of an archive's members a task is about. */
final class ChosenMembers {
  private ChosenMembers() {}

  /**
   * The names that a result lists. tar has chosen already, unzip lists all; as Ansible does, both
   * are compared with the task's patterns once more.
   */
  static List<String> names(UnarchiveTask task, Survey survey) {
    boolean zip = survey.kind() == Kind.ZIP;
    List<String> names = new ArrayList<>();
    for (String written : survey.archive().names()) {
      String name = zip || !written.startsWith("/") ? written : written.substring(1);
      boolean included =
          !zip || task.include().isEmpty() || anyMatches(task.include(), name, false);
      if (included && !anyMatches(task.exclude(), name, !zip)) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean anyMatches(List<String> patterns, String name, boolean stripped) {
    return patterns.stream()
        .map(pattern -> stripped ? pattern.replaceFirst("/+$", "") : pattern)
        .anyMatch(pattern -> Glob.matches(pattern, name));
  }

  /** The files of these names, and the directories at the top that they are in. */
  static List<Member> of(List<Member> members, List<String> names) {
    Map<String, Member> byPath = new LinkedHashMap<>();
    members.forEach(member -> byPath.put(plain(member.path()), member));
    Set<String> paths = new LinkedHashSet<>();
    for (String name : names) {
      paths.add(plain(name));
    }
    for (String name : names) {
      int slash = name.indexOf('/');
      if (slash > 0) {
        paths.add(plain(name.substring(0, slash)));
      }
    }
    List<Member> chosen = new ArrayList<>();
    for (String path : paths) {
      if (byPath.containsKey(path)) {
        chosen.add(byPath.get(path));
      }
    }
    return chosen;
  }

  private static String plain(String path) {
    String name = path;
    while (name.startsWith("./")) {
      name = name.substring(2);
    }
    while (name.endsWith("/")) {
      name = name.substring(0, name.length() - 1);
    }
    return name.equals(".") ? "" : name;
  }
}
