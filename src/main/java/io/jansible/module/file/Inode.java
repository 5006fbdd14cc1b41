package io.jansible.module.file;

import io.jansible.module.FileMode;

/**
 * What the file system knows of one file: type and permissions in one number, links, numeric owner
 * and group with their names (the number where there is none), size in bytes, time of the last
 * change in seconds.
 */
public record Inode(
    int rawMode,
    long links,
    long uid,
    long gid,
    long size,
    long modified,
    String owner,
    String group) {
  /** The format for stat's -c that {@link #parse} reads; GNU's and busybox's stat know it. */
  public static final String FORMAT = "%f %h %u %g %s %Y/%U/%G";

  /** Reads a line of stat; null when it is empty, because there is no such file. */
  public static Inode parse(String line) {
    if (line.isEmpty()) {
      return null;
    }
    String[] parts = line.split("/", 3);
    String[] numbers = parts[0].split(" ");
    return new Inode(
        Integer.parseInt(numbers[0], 16),
        Long.parseLong(numbers[1]),
        Long.parseLong(numbers[2]),
        Long.parseLong(numbers[3]),
        Long.parseLong(numbers[4]),
        Long.parseLong(numbers[5]),
        name(parts[1], numbers[2]),
        name(parts[2], numbers[3]));
  }

  /** stat has no name for a number that no account has; Ansible shows the number then. */
  private static String name(String name, String number) {
    return name.equals("UNKNOWN") ? number : name;
  }

  public int permissions() {
    return rawMode & FileMode.PERMISSION_BITS;
  }

  public boolean isDirectory() {
    return (rawMode & 0170000) == 0040000;
  }

  public boolean isRegular() {
    return (rawMode & 0170000) == 0100000;
  }

  public boolean isLink() {
    return (rawMode & 0170000) == 0120000;
  }
}
