package io.jansible.modules.system.accounts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A group as a line of the database of groups has it. */
record GroupEntry(String name, long gid, List<String> members) {
  /** The groups of a text of lines; lines that are none are left out. */
  static List<GroupEntry> all(String text) {
    return text.lines().flatMap(line -> parse(line).stream()).toList();
  }

  static Optional<GroupEntry> parse(String line) {
    String[] fields = line.strip().split(":", -1);
    if (fields.length < 3 || !fields[2].matches("\\d+")) {
      return Optional.empty();
    }
    List<String> members =
        fields.length < 4 || fields[3].isEmpty()
            ? List.of()
            : Stream.of(fields[3].split(",")).map(String::strip).toList();
    return Optional.of(new GroupEntry(fields[0], Long.parseLong(fields[2]), members));
  }

  /** The group that a task names: digits are a number first, as Ansible reads them. */
  static Optional<GroupEntry> named(String written, List<GroupEntry> groups) {
    Optional<GroupEntry> byNumber =
        written.matches("\\d{1,10}")
            ? groups.stream().filter(g -> g.gid() == Long.parseLong(written)).findFirst()
            : Optional.empty();
    return byNumber.isPresent()
        ? byNumber
        : groups.stream().filter(group -> group.name().equals(written)).findFirst();
  }

  /** Whether a user is among the members. */
  boolean has(String user) {
    return members.contains(user);
  }
}
