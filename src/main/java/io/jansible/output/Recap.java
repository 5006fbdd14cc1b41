package io.jansible.output;

import io.jansible.execute.HostStats;
import java.util.Map;

/** The lines of the PLAY RECAP. */
final class Recap {
  private static final int NAME_COLUMN = 26;

  /** Ansible counts the characters that paint a name, as many as its own colours take. */
  private static final int PAINTED_NAME_COLUMN = 37;

  private final Palette palette;

  Recap(Palette palette) {
    this.palette = palette;
  }

  /** A host's name and its seven counts, padded so that the columns stand below each other. */
  String line(Map.Entry<String, HostStats> host) {
    HostStats stats = host.getValue();
    return name(host.getKey(), stats)
        + " : "
        + count("ok", stats.ok(), Role.OK)
        + " "
        + count("changed", stats.changed(), Role.CHANGED)
        + " "
        + count("unreachable", stats.unreachable(), Role.UNREACHABLE)
        + " "
        + count("failed", stats.failed(), Role.ERROR)
        + " "
        + count("skipped", stats.skipped(), Role.SKIP)
        + " "
        + count("rescued", stats.rescued(), Role.OK)
        + " "
        + count("ignored", stats.ignored(), Role.WARN);
  }

  private String name(String host, HostStats stats) {
    Role role =
        stats.failed() > 0 || stats.unreachable() > 0
            ? Role.ERROR
            : stats.changed() > 0 ? Role.CHANGED : Role.OK;
    String painted = palette.paint(host, role);
    int column = palette.isPlain() ? NAME_COLUMN : PAINTED_NAME_COLUMN;
    return painted + " ".repeat(Math.max(0, column - painted.length()));
  }

  private String count(String word, int number, Role role) {
    String text =
        word + "=" + number + " ".repeat(Math.max(0, 4 - Integer.toString(number).length()));
    return number == 0 ? text : palette.paint(text, role);
  }
}
