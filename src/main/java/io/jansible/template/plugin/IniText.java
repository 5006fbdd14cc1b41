package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.LinkedHashMap;
import java.util.Map;

/** INI texts as Python's configparser reads and writes them, the case of options kept. */
final class IniText {
  private static final String DEFAULTS = "DEFAULT";

  private IniText() {}

  static Object read(Call call) {
    if (!Types.isText(call.value())) {
      throw new TemplateException(
          "from_ini requires a str, got <class '" + Types.name(call.value()) + "'>");
    }
    Map<String, Map<Object, Object>> sections = new LinkedHashMap<>();
    Map<Object, Object> section = null;
    String name = null;
    String last = null;
    int number = 0;
    for (String line : call.text().split("\r?\n")) {
      number++;
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0)) && last != null) {
        section.merge(last, stripped, (before, more) -> before + "\n" + more);
      } else if (stripped.startsWith("[") && stripped.indexOf(']') > 0) {
        name = stripped.substring(1, stripped.indexOf(']'));
        section = new LinkedHashMap<>();
        if (sections.put(name, section) != null) {
          throw failed(number, "section '" + name + "' already exists");
        }
        last = null;
      } else {
        if (section == null) {
          throw new TemplateException(
              "from_ini failed to parse given string: File contains no section headers.\n"
                  + "file: '<???>', line: "
                  + number
                  + "\n"
                  + Text.repr(line));
        }
        last = option(line, number, name, section);
      }
    }
    return whole(sections);
  }

  private static String option(
      String line, int number, String section, Map<Object, Object> options) {
    int sign = sign(line);
    if (sign < 0) {
      throw new TemplateException(
          "from_ini failed to parse given string: Source contains parsing errors: '<???>'\n"
              + "\t[line %2d]: %s".formatted(number, Text.repr(line + "\n")));
    }
    String name = line.substring(0, sign).strip();
    if (options.put(name, line.substring(sign + 1).strip()) != null) {
      throw failed(number, "option '" + name + "' in section '" + section + "' already exists");
    }
    return name;
  }

  static int sign(String line) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
  }

  private static TemplateException failed(int number, String reason) {
    return new TemplateException(
        "from_ini failed to parse given string: While reading from '<???>' [line %2d]: %s"
            .formatted(number, reason));
  }

  /** Every section also has the defaults, which come last. */
  private static Map<Object, Object> whole(Map<String, Map<Object, Object>> sections) {
    Map<Object, Object> defaults = sections.remove(DEFAULTS);
    Map<Object, Object> all = new LinkedHashMap<>();
    sections.forEach(
        (name, options) -> {
          Map<Object, Object> inherited = new LinkedHashMap<>();
          if (defaults != null) {
            inherited.putAll(defaults);
          }
          inherited.putAll(options);
          all.put(name, inherited);
        });
    if (defaults != null) {
      all.put(DEFAULTS, defaults);
    }
    return all;
  }

  static Object write(Call call) {
    if (!(call.value() instanceof Map<?, ?> map)) {
      throw new TemplateException(
          "to_ini requires a dict, got <class '" + Types.name(call.value()) + "'>");
    }
    if (map.isEmpty()) {
      throw new TemplateException(
          "to_ini received an empty dict. An empty dict cannot be converted.");
    }
    StringBuilder out = new StringBuilder();
    for (Map.Entry<?, ?> section : map.entrySet()) {
      if (!(section.getValue() instanceof Map<?, ?> options)) {
        throw new TemplateException(
            "to_ini failed to parse given dict:'"
                + Types.name(section.getValue())
                + "' object has no attribute 'items'");
      }
      out.append(out.length() == 0 ? "[" : "\n[").append(Text.of(section.getKey())).append("]\n");
      options.forEach((key, value) -> option(key, value, out));
    }
    return out.toString();
  }

  private static void option(Object key, Object value, StringBuilder out) {
    if (value == null) {
      throw new TemplateException(
          "to_ini failed to parse given dict:option values must be strings");
    }
    out.append(Text.of(key)).append(" = ");
    out.append(Text.of(value).replace("\n", "\n\t")).append('\n');
  }
}
