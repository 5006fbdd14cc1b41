package io.jansible.cli;

import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An ansible.cfg: sections of {@code key = value}, with the rules of Python's configparser. */
final class ConfigFile {
  private ConfigFile() {}

  /** A value as it was written, and where. */
  record Entry(String section, String key, String text, Position at) {}

  /** Reads a file into entries by {@code section.key}. */
  static Map<String, Entry> read(Path file) {
    try {
      return parse(SourceText.of(file.toString(), Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UserError("cannot read " + file + ": " + e.getMessage());
    }
  }

  static Map<String, Entry> parse(SourceText source) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    String section = null;
    Entry last = null;
    int number = 0;
    for (String line : source.content().lines().toList()) {
      number++;
      String text = withoutComment(line);
      if (text.isBlank()) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0)) && last != null) {
        last = continued(last, text.strip());
        entries.put(last.section() + "." + last.key(), last);
      } else if (text.startsWith("[")) {
        section = section(source, number, text);
        last = null;
      } else {
        last = entry(source, number, section, text);
        entries.put(last.section() + "." + last.key(), last);
      }
    }
    return entries;
  }

  private static Entry continued(Entry entry, String text) {
    String joined = entry.text().isEmpty() ? text : entry.text() + "\n" + text;
    return new Entry(entry.section(), entry.key(), joined, entry.at());
  }

  private static String section(SourceText source, int number, String text) {
    int end = text.indexOf(']');
    if (end < 0) {
      throw new UserError(new Position(source, number, 1), "the section's name has no closing ]");
    }
    return text.substring(1, end);
  }

  private static Entry entry(SourceText source, int number, String section, String text) {
    if (section == null) {
      throw new UserError(
          new Position(source, number, 1),
          "a setting must stand under a section such as [defaults]");
    }
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    int end = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    if (end <= 0) {
      throw new UserError(new Position(source, number, 1), "a setting needs the form key = value");
    }
    String key = text.substring(0, end).strip().toLowerCase(Locale.ROOT);
    String value = text.substring(end + 1).strip();
    int column =
        end + 2 + (text.length() - end - 1 - text.substring(end + 1).stripLeading().length());
    return new Entry(section, key, value, new Position(source, number, column));
  }

  /** Whole-line comments start with # or ;, comments behind a value with a space and ;. */
  private static String withoutComment(String line) {
    String start = line.stripLeading();
    if (start.startsWith("#") || start.startsWith(";")) {
      return "";
    }
    int comment = line.indexOf(" ;");
    return comment < 0 ? line : line.substring(0, comment);
  }
}
