package io.jansible.modules.crypto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** IP addresses and networks as text and as the bytes that certificates hold. */
final class IpAddress {
  private IpAddress() {}

  /** The 4 or 16 bytes of an address, or null when the text is none. No name is looked up. */
  static byte[] parse(String text) {
    return text.indexOf(':') < 0 ? parseFour(text) : parseSix(text);
  }

  /**
   * The address and the mask of {@code ADDRESS/LENGTH} or {@code ADDRESS/MASK}, one after the
   * other.
   *
   * @throws CryptoException with the reason when it is no network
   */
  static byte[] parseNetwork(String text) {
    int slash = text.indexOf('/');
    byte[] address = parse(text.substring(0, slash));
    byte[] mask = address == null ? null : mask(text.substring(slash + 1), address.length);
    if (mask == null) {
      throw new CryptoException("'" + text + "' does not appear to be an IPv4 or IPv6 network");
    }
    for (int i = 0; i < address.length; i++) {
      if ((address[i] & ~mask[i]) != 0) {
        throw new CryptoException(text + " has host bits set");
      }
    }
    byte[] both = Arrays.copyOf(address, 2 * address.length);
    System.arraycopy(mask, 0, both, address.length, mask.length);
    return both;
  }

  /** The text of an address, or of address and mask, as Python writes it. */
  static String text(byte[] bytes) {
    if (bytes.length == 4 || bytes.length == 16) {
      return bytes.length == 4 ? four(bytes) : six(bytes);
    }
    int half = bytes.length / 2;
    int length = 0;
    for (int i = half; i < bytes.length; i++) {
      length += Integer.bitCount(bytes[i] & 0xff);
    }
    return text(Arrays.copyOf(bytes, half)) + "/" + length;
  }

  private static byte[] mask(String text, int bytes) {
    byte[] mask = text.indexOf('.') >= 0 && bytes == 4 ? parseFour(text) : null;
    if (mask != null) {
      return ones(mask) >= 0 ? mask : inverted(mask);
    }
    int length = number(text, 10, 3);
    return length < 0 || length > 8 * bytes ? null : maskOf(length, bytes);
  }

  /** A mask that says which bits are the host's: 0.0.0.255. */
  private static byte[] inverted(byte[] hostMask) {
    byte[] mask = new byte[hostMask.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) ~hostMask[i];
    }
    return ones(mask) >= 0 ? mask : null;
  }

  /** How many ones a mask begins with; -1 when there are others after them. */
  private static int ones(byte[] mask) {
    int ones = 0;
    for (byte b : mask) {
      ones += Integer.bitCount(b & 0xff);
    }
    return Arrays.equals(mask, maskOf(ones, mask.length)) ? ones : -1;
  }

  private static byte[] maskOf(int ones, int bytes) {
    byte[] mask = new byte[bytes];
    for (int i = 0; i < ones; i++) {
      mask[i / 8] |= (byte) (0x80 >> i % 8);
    }
    return mask;
  }

  private static byte[] parseFour(String text) {
    String[] parts = text.split("\\.", -1);
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      int number = parts.length == 4 ? number(parts[i], 10, 3) : -1;
      if (number < 0 || number > 255 || parts[i].length() > 1 && parts[i].startsWith("0")) {
        return null;
      }
      bytes[i] = (byte) number;
    }
    return bytes;
  }

  /** A zone (fe80::1%eth0) means something on one machine only: Ansible drops it. */
  private static byte[] parseSix(String written) {
    int zone = written.indexOf('%');
    String text = zone < 0 ? written : written.substring(0, zone);
    int gap = text.indexOf("::");
    List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap));
    List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2));
    if (head == null || tail == null) {
      return null;
    }
    int count = head.size() + tail.size();
    if (gap < 0 ? count != 8 : count > 7) {
      return null;
    }
    byte[] bytes = new byte[16];
    put(head, bytes, 0);
    put(tail, bytes, 8 - tail.size());
    return bytes;
  }

  private static void put(List<Integer> groups, byte[] bytes, int from) {
    for (int i = 0; i < groups.size(); i++) {
      bytes[2 * (from + i)] = (byte) (groups.get(i) >> 8);
      bytes[2 * (from + i) + 1] = (byte) (int) groups.get(i);
    }
  }

  private static List<Integer> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      byte[] four = i == parts.length - 1 ? parseFour(parts[i]) : null;
      if (four != null) {
        groups.add((four[0] & 0xff) << 8 | four[1] & 0xff);
        groups.add((four[2] & 0xff) << 8 | four[3] & 0xff);
      } else if (number(parts[i], 16, 4) < 0) {
        return null;
      } else {
        groups.add(number(parts[i], 16, 4));
      }
    }
    return groups;
  }

  /** The value of at most so many digits, or -1. */
  private static int number(String text, int radix, int digits) {
    boolean fits = !text.isEmpty() && text.length() <= digits;
    int value = 0;
    for (int i = 0; i < text.length() && fits; i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), radix) : -1;
      fits = digit >= 0;
      value = value * radix + digit;
    }
    return fits ? value : -1;
  }

  private static String four(byte[] bytes) {
    return (bytes[0] & 0xff)
        + "."
        + (bytes[1] & 0xff)
        + "."
        + (bytes[2] & 0xff)
        + "."
        + (bytes[3] & 0xff);
  }

  /** The first longest run of at least two zero groups becomes two colons (RFC 5952). */
  private static String six(byte[] bytes) {
    String[] groups = new String[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = Integer.toHexString((bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff);
    }
    int start = 0;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end].equals("0")) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    return length < 2
        ? String.join(":", groups)
        : String.join(":", Arrays.copyOf(groups, start))
            + "::"
            + String.join(":", Arrays.copyOfRange(groups, start + length, 8));
  }
}
