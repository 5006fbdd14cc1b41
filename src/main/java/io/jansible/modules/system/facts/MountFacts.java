package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mounted file systems that live on a device or another machine, with their sizes. */
final class MountFacts implements HardwareFacts.Part {
  /** In place of the sizes, when a file system has not told them in time. */
  static final String TIMED_OUT = "Could not get extra information due to timeout";

  private static final List<String> SIZES = List.of("S", "s", "b", "a", "c", "d");
  private final int timeout;

  MountFacts(int timeout) {
    this.timeout = timeout;
  }

  @Override
  public void ask(Questions questions) {
    questions
        .files("/etc/mtab", "/proc/mounts", "/proc/self/mountinfo")
        .programs("findmnt")
        .slowOutput(
            "uuids",
            "have lsblk && limit 5 lsblk --list --noheadings --paths --output NAME,UUID --exclude"
                + " 2")
        .output("disk-links", DeviceLinks.QUESTION)
        .last(MountScript.write(timeout));
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, List<String>> sizes = sizes(answers);
    boolean complete = answers.has("mounts-complete");
    Set<String> bound = boundMounts(answers);
    Map<String, String> uuids = uuids(answers);
    Map<String, Object> mounts = new LinkedHashMap<>();
    List<String> table = answers.file("/etc/mtab");
    for (String line : table.isEmpty() ? answers.file("/proc/mounts") : table) {
      List<String> fields = Words.of(line);
      if (fields.size() < 6 || !isListed(fields)) {
        continue;
      }
      String point = unescape(fields.get(1));
      Map<String, Object> mount = new LinkedHashMap<>();
      mount.put("mount", point);
      mount.put("device", unescape(fields.get(0)));
      mount.put("fstype", fields.get(2));
      String options = unescape(fields.get(3));
      mount.put("options", bound.contains(fields.get(1)) ? options + ",bind" : options);
      mount.put("dump", Numbers.longOr(fields.get(4), 0));
      mount.put("passno", Numbers.longOr(fields.get(5), 0));
      if (complete || sizes.containsKey(point)) {
        mount.putAll(size(sizes.getOrDefault(point, List.of())));
        mount.put("uuid", uuids.getOrDefault(unescape(fields.get(0)), "N/A"));
      } else {
        mount.put("note", TIMED_OUT);
      }
      mounts.put(point, mount);
    }
    return Map.of("mounts", List.copyOf(mounts.values()));
  }

  @Override
  public List<String> warnings(Answers answers) {
    List<String> warnings = new ArrayList<>();
    for (Object mount : (List<?>) read(answers).get("mounts")) {
      if (mount instanceof Map<?, ?> facts && facts.containsKey("note")) {
        warnings.add("Timeout exceeded when getting mount info for " + facts.get("mount"));
      }
    }
    return warnings;
  }

  /** Those with a device, a path or another machine's path as their source. */
  private static boolean isListed(List<String> fields) {
    String device = fields.get(0);
    boolean source = device.startsWith("/") || device.startsWith("\\") || device.contains(":/");
    return source && !fields.get(2).equals("none");
  }

  /** By mount point; one that the node could not ask is not there. */
  private static Map<String, List<String>> sizes(Answers answers) {
    Map<String, List<String>> sizes = new HashMap<>();
    for (String section : answers.sections("mount ")) {
      sizes.put(section.substring("mount ".length()), Words.of(answers.output(section)));
    }
    return sizes;
  }

  private static Map<String, Object> size(List<String> words) {
    Map<String, Object> size = new LinkedHashMap<>();
    if (words.size() < SIZES.size()) {
      return size;
    }
    long[] n = words.stream().mapToLong(word -> Numbers.longOr(word, 0)).toArray();
    size.put("size_total", n[0] * n[2]);
    size.put("size_available", n[0] * n[3]);
    size.put("block_size", n[1]);
    size.put("block_total", n[2]);
    size.put("block_available", n[3]);
    size.put("block_used", n[2] - n[3]);
    size.put("inode_total", n[4]);
    size.put("inode_available", n[5]);
    size.put("inode_used", n[4] - n[5]);
    return size;
  }

  /** A mount of less than a whole file system is a bind mount; Ansible needs findmnt to know. */
  private static Set<String> boundMounts(Answers answers) {
    Set<String> bound = new HashSet<>();
    for (String line : answers.file("/proc/self/mountinfo")) {
      List<String> fields = Words.of(line);
      if (answers.hasProgram("findmnt") && fields.size() > 4 && !fields.get(3).equals("/")) {
        bound.add(fields.get(4));
      }
    }
    return bound;
  }

  private static Map<String, String> uuids(Answers answers) {
    Map<String, String> uuids = new HashMap<>();
    DeviceLinks links = DeviceLinks.parse(answers.lines("disk-links"), List.of());
    if (links.all().get("uuids") instanceof Map<?, ?> known) {
      known.forEach((device, ids) -> uuids.put("/dev/" + device, (String) ((List<?>) ids).get(0)));
    }
    for (String line : answers.lines("uuids")) {
      List<String> words = Words.of(line);
      if (words.size() == 2) {
        uuids.put(words.get(0), words.get(1));
      }
    }
    return uuids;
  }

  /** Replaces the mount table's octal escapes. */
  static String unescape(String field) {
    int backslash = field.indexOf('\\');
    if (backslash < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      if (field.charAt(i) == '\\'
          && i + 3 < field.length()
          && field.substring(i + 1, i + 4).chars().allMatch(c -> c >= '0' && c <= '7')) {
        text.append((char) Integer.parseInt(field.substring(i + 1, i + 4), 8));
        i += 3;
      } else {
        text.append(field.charAt(i));
      }
    }
    return text.toString();
  }
}
