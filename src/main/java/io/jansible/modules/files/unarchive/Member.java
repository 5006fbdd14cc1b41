package io.jansible.modules.files.unarchive;

import io.jansible.module.file.Inode;
import java.util.ArrayList;
import java.util.List;

/**
 * A file on the node that a member of an archive would become.
 *
 * @param time its time in the node's time zone, as stat's %y prints it
 */
record Member(String path, Inode node, String time) {
  /** stat's format: the inode's line, the time, the path. */
  static final String FORMAT = Inode.FORMAT + "/%y/%n";

  static List<Member> parse(List<String> lines) {
    List<Member> members = new ArrayList<>(lines.size());
    for (String line : lines) {
      String[] parts = line.split("/", 5);
      if (parts.length == 5) {
        Inode node = Inode.parse(parts[0] + "/" + parts[1] + "/" + parts[2]);
        members.add(new Member(parts[4], node, parts[3]));
      }
    }
    return members;
  }

  /** The time as zipinfo prints times: 20200102.030406. */
  String zipTime() {
    if (time.length() < 19) {
      return "";
    }
    return time.substring(0, 10).replace("-", "") + "." + time.substring(11, 19).replace(":", "");
  }

  /** Whether the time has a part of a second, which archives do not keep. */
  boolean isBetweenSeconds() {
    int dot = time.indexOf('.');
    int end = dot < 0 ? -1 : time.indexOf(' ', dot);
    return end > 0 && time.substring(dot + 1, end).chars().anyMatch(c -> c != '0');
  }
}
