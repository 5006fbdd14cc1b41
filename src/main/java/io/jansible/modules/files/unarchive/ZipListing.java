package io.jansible.modules.files.unarchive;

import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.Inode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * What zipinfo prints of an archive's members, compared with what is on the node. The outcome is a
 * text with one line for each member that differs, in the manner of rsync's itemized changes.
 */
final class ZipListing {
  private static final Set<Integer> PERMISSION_LENGTHS = Set.of(7, 8, 10);
  private static final int TIME_LENGTH = 15;

  private final UnarchiveTask task;
  private final Survey survey;
  private final Map<String, Member> present = new HashMap<>();
  private final StringBuilder differences = new StringBuilder();
  private boolean empty = true;

  private ZipListing(UnarchiveTask task, Survey survey) {
    this.task = task;
    this.survey = survey;
    for (Member member : survey.archive().members()) {
      present.put(plain(member.path()), member);
    }
  }

  static ZipListing of(UnarchiveTask task, Survey survey) {
    ZipListing listing = new ZipListing(task, survey);
    survey.archive().differences().lines().forEach(listing::line);
    return listing;
  }

  /** The lines for {@code diff}. */
  String differences() {
    return differences.toString();
  }

  /** Whether anything differs; where zipinfo is missing nobody knows, and so it does. */
  boolean isDifferent() {
    return empty || !differences.isEmpty();
  }

  /** The path as stat was given it, without the dot and the slash of a directory. */
  private static String plain(String path) {
    String name = path.startsWith("./") ? path.substring(2) : path;
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  /** A line has eight fields, the last of which is the name. */
  private void line(String line) {
    StringTokenizer words = new StringTokenizer(line, " ");
    List<String> fields = new ArrayList<>();
    while (words.hasMoreTokens() && fields.size() < 7) {
      fields.add(words.nextToken());
    }
    if (fields.size() < 7 || !words.hasMoreTokens()) {
      return;
    }
    boolean entry =
        PERMISSION_LENGTHS.contains(fields.get(0).length())
            && fields.get(6).length() == TIME_LENGTH
            && "dl-?".indexOf(fields.get(0).charAt(0)) >= 0;
    String name = words.nextToken("").stripLeading();
    empty &= !entry;
    if (entry && !task.exclude().contains(name)) {
      compare(fields, name);
    }
  }

  private void compare(List<String> fields, String name) {
    char type = fields.get(0).charAt(0);
    char shown = name.endsWith("/") ? 'd' : type == 'l' ? 'L' : 'f';
    Member member = present.get(plain(name));
    if (member == null) {
      add(">" + shown + "++++++.??", name);
      return;
    }
    Inode node = member.node();
    boolean sameType =
        shown == 'd' ? node.isDirectory() : shown == 'L' ? node.isLink() : node.isRegular();
    if (!sameType) {
      add("c" + shown + "++++++.??", name);
      return;
    }
    char[] items = ("." + shown + ".......??").toCharArray();
    if (node.isRegular() && !contents(items, fields, name, member)) {
      return;
    }
    attributes(items, fields, node, type, shown);
    if (new String(items, 2, 7).chars().anyMatch(c -> c != '.')) {
      add(new String(items), name);
    }
  }

  /** Compares time, size and content; false when a newer file is to be left as it is. */
  private boolean contents(char[] items, List<String> fields, String name, Member member) {
    int order = fields.get(6).compareTo(member.zipTime());
    boolean between = member.isBetweenSeconds();
    if (task.keepNewer()) {
      if (order < 0 || order == 0 && between) {
        return false;
      }
      if (order > 0) {
        items[4] = 't';
      }
    } else if (order != 0 || between) {
      items[4] = 't';
    }
    boolean size = !fields.get(3).equals(String.valueOf(member.node().size()));
    if (size) {
      items[3] = 's';
    }
    if (size || survey.archive().unequal().contains(name)) {
      items[2] = 'c';
    }
    return true;
  }

  private void attributes(char[] items, List<String> fields, Inode node, char type, char shown) {
    if (shown != 'L') {
      int archived =
          ZipMode.of(fields.get(0).substring(1), shown == 'd', survey.facts().accounts().umask());
      FileAttributes wanted = task.attributes();
      int mode =
          wanted.mode() == null
              ? archived
              : wanted
                  .mode()
                  .resolve(
                      node.permissions(), node.isDirectory(), survey.facts().accounts().umask());
      if (mode != node.permissions()) {
        items[5] = 'p';
      }
    }
    Long owner = survey.facts().accounts().ownerId();
    Long group = survey.facts().accounts().groupId();
    if (node.uid() != (owner == null ? survey.identity()[0] : owner)) {
      items[6] = 'o';
    }
    if (node.gid() != (group == null ? survey.identity()[1] : group)) {
      items[6] = 'g';
    }
  }

  private void add(String items, String name) {
    differences.append(items).append(' ').append(name).append('\n');
  }
}
