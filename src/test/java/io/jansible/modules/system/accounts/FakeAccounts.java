package io.jansible.modules.system.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Databases of users and groups in a directory, and programs for a node that work on them and note
 * how they were called. A test needs neither root nor real accounts.
 */
final class FakeAccounts {
  private static final String START =
      """
      #!/bin/sh
      db=%s
      echo "${0##*/} $*" >> "$db/calls"
      last() { for word; do :; done; echo "$word"; }
      option() { w=$1; shift; while [ $# -gt 1 ]; do [ "$1" != "$w" ] || echo "$2"; shift; done; }
      """;

  private final Path directory;

  FakeAccounts(Path directory) {
    this.directory = directory;
    write("passwd", "root:x:0:0:root:/root:/bin/sh\n");
    write("group", "root:x:0:\nadm:x:4:\nweb:x:33:old\n");
    program("getent", "[ $# = 1 ] && exec cat \"$db/$1\"; grep \"^$2:\" \"$db/$1\" || exit 2");
    program(
        "groupadd",
        "g=$(option -g \"$@\"); echo \"$(last \"$@\"):x:${g:-1001}:\" >> \"$db/group\"");
    program(
        "groupmod",
        "sed -i \"s/^$(last \"$@\"):x:[0-9]*/$(last \"$@\"):x:$(option -g \"$@\")/\""
            + " \"$db/group\"");
    program("groupdel", "sed -i \"/^$(last \"$@\"):/d\" \"$db/group\"");
    program(
        "useradd",
        """
        n=$(last "$@"); u=$(option -u "$@"); h=$(option -d "$@"); s=$(option -s "$@")
        [ "$n" != bad ] || { echo "useradd: invalid user name" >&2; exit 3; }
        echo "$n:x:${u:-1500}:1500:$(option -c "$@"):${h:-/}:${s:-/bin/sh}" >> "$db/passwd"
        g=$(option -G "$@"); sed -i "s/^${g:-none}:.*/&$n/" "$db/group"
        """);
    program(
        "usermod",
        """
        n=$(last "$@"); s=$(option -s "$@")
        [ -z "$s" ] || sed -i "s#^\\($n:.*:\\)[^:]*#\\1$s#" "$db/passwd"
        """);
    program("userdel", "sed -i \"/^$(last \"$@\"):/d\" \"$db/passwd\"");
    program("chpasswd", "cat >> \"$db/hashes\"");
    program("chage", ":");
  }

  /** The directory of the programs, which comes first in the node's path. */
  Path programs() {
    return directory.resolve("bin");
  }

  void write(String database, String text) {
    try {
      Files.createDirectories(programs());
      Files.writeString(directory.resolve(database), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How programs were called that change anything, a line each. */
  String calls() {
    return lines("calls").replaceAll("(?m)^getent.*\n", "");
  }

  /** What chpasswd was told. */
  String hashes() {
    return lines("hashes");
  }

  private String lines(String file) {
    try {
      Path path = directory.resolve(file);
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void program(String name, String script) {
    String note = name.equals("getent") ? START.replaceFirst("echo .*\n", "") : START;
    write("bin/" + name, note.formatted(directory) + script + "\n");
    if (!programs().resolve(name).toFile().setExecutable(true)) {
      throw new IllegalStateException(name);
    }
  }
}
