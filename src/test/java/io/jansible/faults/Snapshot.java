package io.jansible.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every file below a directory, with its permissions and what is in it. */
record Snapshot(Map<String, String> files) {
  private static final Pattern BACKUP = Pattern.compile("(.*)\\.\\d+\\.\\d{4}-[^/]*~");

  static Snapshot of(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.skip(1).toList()) {
        files.put(directory.relativize(each).toString(), describe(each));
      }
    }
    return new Snapshot(files);
  }

  private static String describe(Path file) throws IOException {
    int mode = (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    String content = "";
    if (Files.isSymbolicLink(file)) {
      content = Files.readSymbolicLink(file).toString();
    } else if (Files.isRegularFile(file)) {
      content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
    return Integer.toOctalString(mode) + " " + content;
  }

  /** The same, where what looks like the pattern is the pattern. */
  Snapshot with(String pattern) {
    Map<String, String> same = new TreeMap<>(files);
    same.replaceAll((name, file) -> file.replaceAll(pattern, Matcher.quoteReplacement(pattern)));
    return new Snapshot(same);
  }

  /**
   * Asserts that each file is as it was or as it shall be, and that there is none besides, but for
   * backups of old ones.
   */
  void isBetween(Snapshot before, Snapshot after, String when) {
    files.forEach(
        (name, file) -> {
          Matcher backup = BACKUP.matcher(name);
          boolean whole =
              backup.matches()
                  ? file.equals(before.files.get(backup.group(1)))
                  : file.equals(before.files.get(name)) || file.equals(after.files.get(name));
          assertThat(whole).as("%s is whole after %s: %s", name, when, shortened(file)).isTrue();
        });
    for (String name : before.files.keySet()) {
      if (after.files.containsKey(name)) {
        assertThat(files).as("the files after %s", when).containsKey(name);
      }
    }
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "… " + text.length() : text;
  }
}
