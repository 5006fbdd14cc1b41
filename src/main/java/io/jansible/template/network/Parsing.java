package io.jansible.template.network;

import java.math.BigInteger;

/** Addresses between texts and numbers. */
final class Parsing {
  private Parsing() {}

  /** The number of an address of version 4, or null. */
  static BigInteger version4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    long number = 0;
    for (String part : parts) {
      int byteValue = whole(part, 3);
      if (byteValue < 0 || byteValue > 255) {
        return null;
      }
      number = number << 8 | byteValue;
    }
    return BigInteger.valueOf(number);
  }

  private static int whole(String digits, int most) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= most
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(digits) : -1;
  }

  /** The number of an address of version 6, or null. */
  static BigInteger version6(String written) {
    String text = written;
    int dot = text.indexOf('.');
    if (dot >= 0) {
      int colon = text.lastIndexOf(':');
      BigInteger tail = version4(text.substring(colon + 1));
      if (tail == null) {
        return null;
      }
      long low = tail.longValue();
      text =
          text.substring(0, colon + 1)
              + Long.toHexString(low >> 16)
              + ":"
              + Long.toHexString(low & 0xffff);
    }
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text.split(":", -1), 8, 0);
    }
    String head = text.substring(0, gap);
    String tail = text.substring(gap + 2);
    if (tail.contains("::")) {
      return null;
    }
    String[] before = head.isEmpty() ? new String[0] : head.split(":", -1);
    String[] after = tail.isEmpty() ? new String[0] : tail.split(":", -1);
    if (before.length + after.length > 7) {
      return null;
    }
    BigInteger high = groups(before, before.length, 8 - before.length);
    BigInteger low = groups(after, after.length, 0);
    return high == null || low == null ? null : high.or(low);
  }

  private static BigInteger groups(String[] groups, int count, int shift) {
    if (groups.length != count) {
      return null;
    }
    BigInteger number = BigInteger.ZERO;
    for (String group : groups) {
      if (group.isEmpty()
          || group.length() > 4
          || !group.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
        return null;
      }
      number = number.shiftLeft(16).or(BigInteger.valueOf(Integer.parseInt(group, 16)));
    }
    return number.shiftLeft(16 * shift);
  }

  /** A prefix written as a number of bits or as a mask, or -1. */
  static int prefix(String text, int size) {
    int bits = whole(text, 3);
    if (bits >= 0) {
      return bits <= size ? bits : -1;
    }
    BigInteger mask = size == 32 ? version4(text) : version6(text);
    if (mask == null) {
      return -1;
    }
    BigInteger all = BigInteger.ONE.shiftLeft(size).subtract(BigInteger.ONE);
    BigInteger rest = all.xor(mask);
    boolean isMask = rest.and(rest.add(BigInteger.ONE)).signum() == 0;
    return isMask ? size - rest.bitLength() : -1;
  }

  static String text4(BigInteger number) {
    long value = number.longValue();
    return (value >> 24)
        + "."
        + (value >> 16 & 255)
        + "."
        + (value >> 8 & 255)
        + "."
        + (value & 255);
  }

  /** The shortest text: the longest row of zero groups is left out. */
  static String text6(BigInteger number) {
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = number.shiftRight(16 * (7 - i)).intValue() & 0xffff;
    }
    int start = -1;
    int longest = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > longest) {
        longest = end - i;
        start = i;
      }
    }
    boolean mapped = longest == 5 && groups[5] == 0xffff || longest == 6;
    if (start == 0 && mapped) {
      return "::"
          + (longest == 5 ? "ffff:" : "")
          + text4(number.and(BigInteger.valueOf(0xffffffffL)));
    }
    return start < 0
        ? joined(groups, 0, 8)
        : joined(groups, 0, start) + "::" + joined(groups, start + longest, 8);
  }

  private static String joined(int[] groups, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
    }
    return out.toString();
  }
}
