package io.jansible.modules.files;

import io.jansible.module.file.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what stat, file and lsattr print into the keys that Ansible's stat module returns. */
final class StatFacts {
  /** The format for stat's -c; names and times come last because they hold other characters. */
  static final String FORMAT = "%f %h %u %g %s %i %d %o %b %t %T %X %Y %Z/%U/%G/%x/%y/%z";

  private static final Map<Character, String> FLAGS =
      Map.ofEntries(
          Map.entry('A', "noatime"),
          Map.entry('a', "append"),
          Map.entry('c', "compressed"),
          Map.entry('C', "nocow"),
          Map.entry('d', "nodump"),
          Map.entry('D', "dirsync"),
          Map.entry('e', "extents"),
          Map.entry('E', "encrypted"),
          Map.entry('h', "blocksize"),
          Map.entry('i', "immutable"),
          Map.entry('I', "indexed"),
          Map.entry('j', "journalled"),
          Map.entry('N', "inline"),
          Map.entry('s', "zero"),
          Map.entry('S', "synchronous"),
          Map.entry('t', "notail"),
          Map.entry('T', "blockroot"),
          Map.entry('u', "undelete"),
          Map.entry('X', "compressedraw"),
          Map.entry('Z', "compresseddirty"));

  private StatFacts() {}

  static Map<String, Object> read(Answers answers, String path) {
    Map<String, Object> stat = new LinkedHashMap<>();
    stat.put("exists", true);
    addNode(stat, answers.nextLine(), path);
    addAccess(stat, answers.next());
    addLink(stat, answers.nextLine(), answers.nextLine());
    return stat;
  }

  /** Adds what a line in the {@link #FORMAT} says. */
  static void addNode(Map<String, Object> stat, String line, String path) {
    String[] parts = line.split("/", 6);
    String[] numbers = parts[0].split(" ");
    int mode = Integer.parseInt(numbers[0], 16);
    stat.put("path", path);
    stat.put("mode", String.format(Locale.ROOT, "%04o", mode & 07777));
    addType(stat, mode);
    addPermissions(stat, mode);
    String[] names = {"nlink", "uid", "gid", "size", "inode", "dev", "block_size", "blocks"};
    for (int i = 0; i < names.length; i++) {
      stat.put(names[i], Long.parseLong(numbers[i + 1]));
    }
    stat.put("device_type", device(numbers[9], numbers[10]));
    String[] times = {"atime", "mtime", "ctime"};
    for (int i = 0; i < times.length; i++) {
      stat.put(times[i], time(numbers[11 + i], parts[3 + i]));
    }
    addName(stat, "pw_name", parts[1]);
    addName(stat, "gr_name", parts[2]);
  }

  private static void addType(Map<String, Object> stat, int mode) {
    int type = mode & 0170000;
    stat.put("isdir", type == 0040000);
    stat.put("ischr", type == 0020000);
    stat.put("isblk", type == 0060000);
    stat.put("isreg", type == 0100000);
    stat.put("isfifo", type == 0010000);
    stat.put("islnk", type == 0120000);
    stat.put("issock", type == 0140000);
    stat.put("isuid", (mode & 04000) != 0);
    stat.put("isgid", (mode & 02000) != 0);
  }

  private static void addPermissions(Map<String, Object> stat, int mode) {
    String[] names = {"rusr", "wusr", "xusr", "rgrp", "wgrp", "xgrp", "roth", "woth", "xoth"};
    for (int i = 0; i < names.length; i++) {
      stat.put(names[i], (mode & (0400 >> i)) != 0);
    }
  }

  /** Linux puts a device's major and minor number, which stat prints in hex, into one. */
  private static long device(String majorText, String minorText) {
    long major = Long.parseLong(majorText, 16);
    long minor = Long.parseLong(minorText, 16);
    return ((major & 0xfff) << 8) | (minor & 0xff) | ((minor & ~0xffL) << 12);
  }

  /** Seconds with the fraction that the readable form has. */
  private static double time(String seconds, String readable) {
    int dot = readable.indexOf('.');
    int end = dot < 0 ? -1 : readable.indexOf(' ', dot);
    long nanos = 0;
    if (end > dot + 1) {
      String digits = (readable.substring(dot + 1, end) + "000000000").substring(0, 9);
      nanos = Long.parseLong(digits);
    }
    return Long.parseLong(seconds) + nanos * 1e-9;
  }

  private static void addName(Map<String, Object> stat, String key, String name) {
    if (!name.equals("UNKNOWN")) {
      stat.put(key, name);
    }
  }

  private static void addAccess(Map<String, Object> stat, String bits) {
    stat.put("readable", bits.charAt(0) == '1');
    stat.put("writeable", bits.charAt(1) == '1');
    stat.put("executable", bits.charAt(2) == '1');
  }

  private static void addLink(Map<String, Object> stat, String target, String source) {
    if (Boolean.TRUE.equals(stat.get("islnk"))) {
      stat.put("lnk_target", target);
      stat.put("lnk_source", source);
    }
  }

  static void addChecksum(Map<String, Object> stat, String line) {
    int space = line.indexOf(' ');
    if (space > 0 && Boolean.TRUE.equals(stat.get("isreg"))) {
      stat.put("checksum", line.substring(0, space));
    }
  }

  /** {@code name: type/subtype; charset=name}; unknown where there is no file program. */
  static void addMime(Map<String, Object> stat, String line) {
    int charset = line.lastIndexOf("; charset=");
    int colon = charset < 0 ? -1 : line.lastIndexOf(": ", charset);
    stat.put("mimetype", colon < 0 ? "unknown" : line.substring(colon + 2, charset).strip());
    stat.put("charset", colon < 0 ? "unknown" : line.substring(charset + 10).strip());
  }

  /** {@code version flags name}; empty where the file system has none. */
  static void addAttributes(Map<String, Object> stat, String line) {
    String[] words = line.strip().split("\\s+", 3);
    boolean known = words.length == 3;
    String flags = known ? words[1].replace("-", "") : "";
    List<String> names = new ArrayList<>();
    for (char flag : flags.toCharArray()) {
      if (FLAGS.containsKey(flag)) {
        names.add(FLAGS.get(flag));
      }
    }
    stat.put("version", known ? words[0] : null);
    stat.put("attributes", names);
    stat.put("attr_flags", flags);
  }
}
