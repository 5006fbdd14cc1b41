package io.jansible.modules.files;

import io.jansible.connection.HostField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of a known_hosts file. A host has one key of each type; a key of the same type takes
 * the place of the old one, at the end of the file.
 */
final class KnownHostsEdit {
  private final List<String> lines;
  private final String host;
  private final String key;

  /** The line that has the key, or one that the key replaces; -1: none. */
  private int place = -1;

  /** Whether that line is what is wanted. */
  private boolean exact;

  /**
   * @param host in small letters
   * @param key a line with its end, or null
   */
  KnownHostsEdit(String content, String host, String key) {
    this.lines = lines(content);
    this.host = host;
    this.key = key;
    if (key != null) {
      find();
    }
  }

  private static List<String> lines(String content) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < content.length()) {
      int end = content.indexOf('\n', start);
      end = end < 0 ? content.length() : end + 1;
      lines.add(content.substring(start, end));
      start = end;
    }
    return lines;
  }

  /**
   * One line's fields.
   *
   * @param marker {@code @cert-authority} or {@code @revoked}, or an empty text
   */
  private record Entry(String marker, String hosts, String type, String key) {
    /** The entry that a line is, or null. */
    static Entry of(String line) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        return null;
      }
      String[] words = text.split("\\s+");
      int at = words[0].startsWith("@") ? 1 : 0;
      return words.length < at + 3
          ? null
          : new Entry(at == 1 ? words[0] : "", words[at], words[at + 1], words[at + 2]);
    }

    boolean isFor(String host) {
      boolean hashed = hosts.startsWith(HostField.HASH);
      return HostField.isFor(hashed ? hosts : hosts.toLowerCase(Locale.ROOT), host);
    }

    boolean isHashed() {
      return hosts.startsWith(HostField.HASH);
    }

    /** One hash of a name is as good as another. */
    boolean isLike(Entry other) {
      return marker.equals(other.marker)
          && type.equals(other.type)
          && key.equals(other.key)
          && (hosts.equals(other.hosts) || isHashed() && other.isHashed());
    }
  }

  /** Whether a line is about a host. */
  static boolean isAbout(String line, String host) {
    Entry entry = Entry.of(line);
    return entry != null && entry.isFor(host);
  }

  /** A line with the host's name hashed. */
  static String hashed(String line, String host) {
    String[] words = line.strip().split("\\s+");
    int at = words[0].startsWith("@") && words.length > 1 ? 1 : 0;
    words[at] = HostField.hashed(host);
    return String.join(" ", Arrays.asList(words));
  }

  private void find() {
    Entry wanted = Entry.of(key);
    for (int i = 0; i < lines.size() && place < 0; i++) {
      Entry entry = Entry.of(lines.get(i));
      if (entry != null && entry.isFor(host)) {
        exact = entry.isLike(wanted);
        // Other keys of authorities and revoked ones stay beside the new one.
        boolean replaced = entry.marker().isEmpty() && entry.type().equals(wanted.type());
        place = exact || replaced ? i : -1;
      }
    }
  }

  /** Whether a key is to go of which there is none of its type. */
  boolean isStranger(boolean present) {
    return !present && key != null && place < 0;
  }

  /** The file with the key. */
  String added() {
    if (exact) {
      return String.join("", lines);
    }
    List<String> after = new ArrayList<>(lines);
    if (place >= 0) {
      after.remove(place);
    }
    String content = String.join("", after);
    return content.isEmpty() || content.endsWith("\n") ? content + key : content + "\n" + key;
  }

  /** The file without the key; without any of the host's, where none is given. */
  String removed() {
    List<String> after = new ArrayList<>(lines);
    if (key == null) {
      after.removeIf(
          line -> {
            Entry entry = Entry.of(line);
            return entry != null && entry.marker().isEmpty() && entry.isFor(host);
          });
    } else if (place >= 0) {
      after.remove(place);
    }
    return String.join("", after);
  }
}
