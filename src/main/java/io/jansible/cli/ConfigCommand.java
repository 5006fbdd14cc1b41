package io.jansible.cli;

import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import io.jansible.source.PythonText;
import io.jansible.source.UserError;
import io.jansible.template.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code jansible-config}: the settings, their values, and who says so. */
final class ConfigCommand {
  private final Setup setup;
  private final Choices choices;
  private final Configuration configuration;
  private final SettingKinds kinds;

  ConfigCommand(Setup setup) {
    this.setup = setup;
    this.choices = setup.choices();
    String file = choices.text("--config");
    this.configuration = file == null ? setup.configuration() : setup.configurationIn(file);
    this.kinds = new SettingKinds(choices.text("--type"));
  }

  int run() {
    String format = choices.text("--format");
    switch (choices.action()) {
      case "view" -> view();
      case "list" -> print(data(allowed(format, "yaml", "json"), listed()));
      case "dump" -> dump(allowed(format, "display", "json", "yaml"));
      case "init" ->
          new SettingsTemplate(setup.display(), kinds, choices.flag("--disabled"))
              .print(allowed(format, "ini", "env", "vars"));
      default -> throw new IllegalStateException(choices.action());
    }
    return 0;
  }

  private static String allowed(String format, String... formats) {
    List<String> known = List.of(formats);
    if (format != null && !known.contains(format)) {
      throw new ExitException(
          new UserError(
              "argument --format: invalid choice: '"
                  + format
                  + "' (choose from "
                  + String.join(", ", known)
                  + ")"),
          Cli.USAGE);
    }
    return format == null ? known.get(0) : format;
  }

  private void print(String text) {
    new Pager(setup).show(text);
  }

  private void view() {
    Path file = configuration.file();
    if (file == null) {
      throw new UserError("Invalid or no config file was supplied");
    }
    try {
      print(Files.readString(file));
    } catch (IOException e) {
      throw new UserError("Unable to read config file " + file + ": " + e.getMessage());
    }
  }

  private static String data(String format, Object data) {
    return format.equals("json")
        ? JsonText.write(data, JsonStyle.RESULT)
        : YamlText.write(data, new YamlText.Options(2, 80, false, (char) 0, true, false, false));
  }

  private Map<String, Object> listed() {
    Map<String, Object> all = new LinkedHashMap<>(described(kinds.base()));
    kinds
        .plugins()
        .forEach(
            (type, plugins) -> {
              Map<String, Object> of = new TreeMap<>();
              plugins.forEach((name, settings) -> of.put(name, described(settings)));
              if (kinds.areNamed()) {
                all.put(type.toUpperCase(Locale.ROOT), of);
              } else {
                all.putAll(of);
              }
            });
    return all;
  }

  private static Map<String, Object> described(List<Setting<?>> settings) {
    Map<String, Object> all = new TreeMap<>();
    for (Setting<?> setting : settings) {
      Map<String, Object> one = new TreeMap<>();
      one.put("default", standard(setting));
      one.put("description", setting.doc());
      one.put("type", setting.kind().type());
      List<Object> environment = new ArrayList<>();
      setting.environment().forEach(name -> environment.add(Map.of("name", name)));
      one.put("env", environment);
      List<Object> places = new ArrayList<>();
      for (String place : setting.places()) {
        int dot = place.indexOf('.');
        Map<String, Object> ini = new TreeMap<>();
        ini.put("key", place.substring(dot + 1));
        ini.put("section", place.substring(0, dot));
        places.add(ini);
      }
      one.put("ini", places);
      all.put(setting.name(), one);
    }
    return all;
  }

  /** Directories are not resolved: what is listed is the same for everybody. */
  private static Object standard(Setting<?> setting) {
    String text = setting.standard();
    boolean path = setting.kind().type().startsWith("path");
    return text == null || path ? text : plain(setting, setting.kind().convert(text, Path.of("/")));
  }

  private void dump(String format) {
    if (format.equals("display")) {
      print(shown());
      return;
    }
    List<Object> all = new ArrayList<>();
    values(kinds.base()).forEach(value -> all.add(value.asMap()));
    kinds
        .plugins()
        .forEach(
            (type, plugins) -> {
              List<Object> of = new ArrayList<>();
              plugins.forEach(
                  (name, settings) -> {
                    List<Object> values = new ArrayList<>();
                    values(settings).forEach(value -> values.add(value.asMap()));
                    if (!values.isEmpty()) {
                      of.add(Map.of(name, values));
                    }
                  });
              if (kinds.areNamed()) {
                all.add(Map.of(type.toUpperCase(Locale.ROOT) + "S", of));
              } else {
                all.addAll(of);
              }
            });
    print(data(format, all));
  }

  private String shown() {
    StringBuilder text = new StringBuilder();
    values(kinds.base()).forEach(value -> text.append(value).append('\n'));
    kinds.plugins().forEach((type, plugins) -> appendType(type, plugins, text));
    return text.toString();
  }

  private void appendType(String type, Map<String, List<Setting<?>>> plugins, StringBuilder text) {
    StringBuilder those = new StringBuilder();
    plugins.forEach((name, settings) -> append(name, values(settings), those));
    if (kinds.areNamed() && !those.isEmpty()) {
      String title = type.toUpperCase(Locale.ROOT);
      text.append('\n').append(title).append(":\n");
      text.append("=".repeat(title.length())).append('\n');
    }
    text.append(those);
  }

  private static void append(String plugin, List<Value> values, StringBuilder text) {
    if (!values.isEmpty()) {
      text.append('\n').append(plugin).append(":\n").append("_".repeat(plugin.length()));
      text.append('\n');
      values.forEach(value -> text.append(value).append('\n'));
    }
  }

  /** A setting's name, who says its value, and the value. */
  private record Value(String name, String origin, Object value) {
    Map<String, Object> asMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("name", name);
      map.put("origin", origin);
      map.put("value", value);
      return map;
    }

    @Override
    public String toString() {
      return name + "(" + origin + ") = " + PythonText.str(value);
    }
  }

  private List<Object> maps(List<Setting<?>> settings) {
    List<Object> maps = new ArrayList<>();
    values(settings).forEach(value -> maps.add(value.asMap()));
    return maps;
  }

  private List<Value> values(List<Setting<?>> settings) {
    List<Value> values = new ArrayList<>();
    if (!settings.isEmpty() && settings.get(0).plugin() == null) {
      Path file = configuration.file();
      values.add(new Value("CONFIG_FILE", "", file == null ? null : file.toString()));
    }
    for (Setting<?> setting : settings) {
      Configuration.Found<?> found = configuration.find(setting);
      if (!choices.flag("--only-changed") || !found.isDefault()) {
        values.add(new Value(setting.name(), found.origin(), plain(setting, found.value())));
      }
    }
    values.sort(Comparator.comparing(Value::name));
    return values;
  }

  /** A setting's value, paths and the like as their texts. */
  static Object plain(Setting<?> setting, Object value) {
    return setting.kind() == Kinds.WORDS && value instanceof List<?> words
        ? words.stream().map(String::valueOf).collect(Collectors.joining(" "))
        : plain(value);
  }

  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ConfigCommand::plain).toList();
    }
    boolean data = value == null || value instanceof Number || value instanceof Boolean;
    return data ? value : value.toString();
  }
}
