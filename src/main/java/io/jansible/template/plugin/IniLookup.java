package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.regex.Regex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lookup ini. */
final class IniLookup {
  private IniLookup() {}

  static List<Object> run(Terms terms) {
    List<Object> found = new ArrayList<>();
    for (String term : terms.texts()) {
      Map<String, String> given = terms.parameters(term);
      String type = given.getOrDefault("type", "ini");
      if (!type.equals("ini") && !type.equals("properties")) {
        throw new TemplateException("Invalid value '" + type + "' for config 'type'");
      }
      boolean properties = type.equals("properties");
      String section = properties ? "java_properties" : given.getOrDefault("section", "global");
      String file = given.getOrDefault("file", "ansible.ini");
      String text = terms.readText(terms.file(file));
      boolean caseSensitive = isTrue(given.get("case_sensitive"));
      Map<String, String> values =
          sections(properties ? "[java_properties]\n" + text : text, caseSensitive).get(section);
      if (values == null) {
        throw new TemplateException("No section '" + section + "' in '" + file + "'.");
      }
      String key = caseSensitive ? given.get("") : given.get("").toLowerCase(Locale.ROOT);
      if (isTrue(given.get("re"))) {
        Regex regex = Regex.of(given.get(""), !caseSensitive, false);
        values.forEach((name, value) -> addIf(regex.matchesStart(name), value, found));
      } else if (values.containsKey(key)) {
        found.add(values.get(key));
      } else {
        found.add(given.getOrDefault("default", ""));
      }
    }
    return found;
  }

  private static boolean isTrue(String flag) {
    return flag != null
        && List.of("true", "yes", "1", "on").contains(flag.toLowerCase(Locale.ROOT));
  }

  private static void addIf(boolean wanted, String value, List<Object> found) {
    if (wanted) {
      found.add(value);
    }
  }

  /** Sections with their values; a line that is indented goes on with the value before it. */
  static Map<String, Map<String, String>> sections(String text, boolean caseSensitive) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> section = new LinkedHashMap<>();
    String last = null;
    for (String line : text.split("\r?\n")) {
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0)) && last != null) {
        section.merge(last, stripped, (before, more) -> before + "\n" + more);
      } else if (stripped.startsWith("[") && stripped.endsWith("]")) {
        section =
            sections.computeIfAbsent(
                stripped.substring(1, stripped.length() - 1), k -> new LinkedHashMap<>());
        last = null;
      } else {
        int sign = IniText.sign(stripped);
        String name = sign < 0 ? stripped : stripped.substring(0, sign).strip();
        last = caseSensitive ? name : name.toLowerCase(Locale.ROOT);
        section.put(last, sign < 0 ? "" : stripped.substring(sign + 1).strip());
      }
    }
    return sections;
  }
}
