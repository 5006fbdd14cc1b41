package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.module.file.Answers;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A file below a directory. */
record TreeEntry(String path, Inode node) {
  /** Everything below a directory, links as they are, the directory itself first. */
  static String unfollowed(String path) {
    return find("find " + Quote.path(path), "stat");
  }

  /**
   * What recurse changes: everything in the directory, and, when links are followed, what they lead
   * to as well.
   */
  static String all(FileTask task) {
    String path = Quote.path(task.path());
    return task.follow()
        ? find("find -L " + path + " ! -type l", "stat -L")
            + find("find " + path + "/ -type l", "stat")
        : find("find " + path, "stat");
  }

  /** A path with a line end in it is told from the next entry by what a line begins with. */
  private static String find(String find, String stat) {
    return find + " -exec " + stat + " -c '" + Inode.FORMAT + "/%n' {} + 2>/dev/null\n";
  }

  static Supplier<List<TreeEntry>> ask(Inspection inspection, String listing) {
    return listing.isEmpty()
        ? List::of
        : inspection.ask(listing + "printf '\\0'\n", TreeEntry::read);
  }

  private static List<TreeEntry> read(Answers answers) {
    List<TreeEntry> entries = new ArrayList<>();
    for (String line : answers.nextLine().split("\n", -1)) {
      int name = nameStart(line);
      if (name > 0) {
        entries.add(new TreeEntry(line.substring(name), Inode.parse(line.substring(0, name - 1))));
      } else if (!entries.isEmpty()) {
        TreeEntry last = entries.remove(entries.size() - 1);
        entries.add(new TreeEntry(last.path() + "\n" + line, last.node()));
      }
    }
    return entries;
  }

  /** Where the path begins in a line of six numbers, owner, group and path; 0 in another line. */
  private static int nameStart(String line) {
    int slash = 0;
    for (int i = 0; i < 3; i++) {
      slash = line.indexOf('/', slash) + 1;
      if (slash == 0) {
        return 0;
      }
    }
    String numbers = line.substring(0, line.indexOf('/'));
    boolean plain = numbers.chars().allMatch(c -> c == ' ' || Character.digit(c, 16) >= 0);
    return plain && numbers.split(" ").length == 6 ? slash : 0;
  }
}
