package io.jansible.modules.system.accounts;

import io.jansible.connection.Quote;
import io.jansible.module.file.Cleanup;
import java.util.concurrent.ThreadLocalRandom;

/** The file of groups of a node whose programs cannot change a group: busybox has no groupmod. */
final class GroupFile {
  private GroupFile() {}

  /** Gives a group another number; whoever reads the file sees the old one or the new one. */
  static AccountScript renumber(GroupEntry group, long gid) {
    return new AccountScript()
        .add(
            """
            j_p=/etc/.ansible_tmp%4$s
            %1$s(umask 077; set -C; true > "$j_p") || exit
            awk -F: -v n=%2$s -v g=%3$d 'BEGIN { OFS = FS } $1 == n { $3 = g } { print }' \\
              /etc/group > "$j_p" || exit
            chmod 644 "$j_p" && mv -f "$j_p" /etc/group || exit
            trap - EXIT
            """
                .formatted(Cleanup.of("j_p"), Quote.word(group.name()), gid, random()));
  }

  private static String random() {
    return Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
  }
}
