package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of sections and options as Python's ConfigParser reads it: names of options in lower case,
 * further lines of a value indented, {@code %(name)s} for another option of the section.
 */
final class IniText {
  private static final Pattern SECTION = Pattern.compile("\\[(.+)\\].*");
  private static final Pattern OPTION = Pattern.compile("(.*?)\\s*[=:]\\s*(.*)");
  private static final Pattern REFERENCE = Pattern.compile("%(?:(%)|\\(([^)]+)\\)s|)");
  private static final int DEEPEST = 10;

  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private final Map<String, String> defaults = new LinkedHashMap<>();

  private IniText() {}

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when it is none
   */
  static IniText parse(String text) {
    IniText ini = new IniText();
    Map<String, String> section = null;
    String option = null;
    int indent = 0;
    for (String line : text.split("\r?\n")) {
      String content = line.strip();
      if (content.isEmpty() && option != null) {
        section.merge(option, "", (old, more) -> old + "\n");
      }
      if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
        continue;
      }
      int depth = line.length() - line.stripLeading().length();
      Matcher header = SECTION.matcher(content);
      if (option != null && depth > indent) {
        section.merge(option, content, (old, more) -> old + "\n" + more);
      } else if (header.matches()) {
        section = ini.open(header.group(1));
        option = null;
        indent = depth;
      } else {
        option = ini.set(section, content);
        indent = depth;
      }
    }
    return ini;
  }

  private Map<String, String> open(String name) {
    if (name.equals("DEFAULT")) {
      return defaults;
    }
    if (sections.containsKey(name)) {
      throw new IllegalArgumentException("section '" + name + "' already exists");
    }
    Map<String, String> section = new LinkedHashMap<>();
    sections.put(name, section);
    return section;
  }

  private String set(Map<String, String> section, String content) {
    Matcher matcher = OPTION.matcher(content);
    if (section == null || !matcher.matches() || matcher.group(1).isEmpty()) {
      throw new IllegalArgumentException("not an option of a section: " + content);
    }
    String option = matcher.group(1).toLowerCase(Locale.ROOT);
    if (section.put(option, matcher.group(2)) != null) {
      throw new IllegalArgumentException("option '" + option + "' already exists");
    }
    return option;
  }

  /**
   * All values by section and option.
   *
   * @throws IllegalArgumentException when a value refers to an option that is not there
   */
  Map<String, Object> values() {
    Map<String, Object> all = new LinkedHashMap<>();
    sections.forEach(
        (name, own) -> {
          Map<String, String> options = new LinkedHashMap<>(own);
          defaults.forEach(options::putIfAbsent);
          Map<String, Object> values = new LinkedHashMap<>();
          options.forEach((option, value) -> values.put(option, resolve(value, options, 0)));
          all.put(name, values);
        });
    return all;
  }

  private static String resolve(String value, Map<String, String> options, int depth) {
    String text = value.stripTrailing();
    if (text.indexOf('%') < 0) {
      return text;
    }
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder resolved = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(2);
      String other = name == null ? null : options.get(name.toLowerCase(Locale.ROOT));
      if (matcher.group(1) == null && other == null || depth > DEEPEST) {
        throw new IllegalArgumentException(
            "'%' must be followed by '%' or '(', found: '" + text.substring(matcher.start()) + "'");
      }
      String replacement = other == null ? "%" : resolve(other, options, depth + 1);
      matcher.appendReplacement(resolved, Matcher.quoteReplacement(replacement));
    }
    return matcher.appendTail(resolved).toString();
  }
}
