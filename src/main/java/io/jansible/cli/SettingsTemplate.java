package io.jansible.cli;

import io.jansible.output.Display;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All settings with their defaults, as a file to begin with. */
final class SettingsTemplate {
  private final Display display;
  private final SettingKinds kinds;
  private final boolean disabled;

  /**
   * @param disabled whether each value is commented out
   */
  SettingsTemplate(Display display, SettingKinds kinds, boolean disabled) {
    this.display = display;
    this.kinds = kinds;
    this.disabled = disabled;
  }

  void print(String format) {
    List<Setting<?>> settings = new ArrayList<>(kinds.base());
    kinds.plugins().values().forEach(each -> each.values().forEach(settings::addAll));
    switch (format) {
      case "ini" -> printSections(settings);
      case "env" -> settings.forEach(this::printVariables);
      default -> settings.forEach(setting -> display.line("# " + setting.doc()));
    }
    display.flush();
  }

  private void printSections(List<Setting<?>> settings) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    for (Setting<?> setting : settings) {
      String place = setting.places().get(0);
      int dot = place.indexOf('.');
      List<String> lines =
          sections.computeIfAbsent(place.substring(0, dot), key -> new ArrayList<>());
      lines.add("# (" + setting.kind().type() + ") " + setting.doc());
      lines.add((disabled ? ";" : "") + place.substring(dot + 1) + "=" + standard(setting));
      lines.add("");
    }
    sections.forEach(
        (section, lines) -> {
          display.line("[" + section + "]");
          lines.forEach(display::line);
        });
  }

  private void printVariables(Setting<?> setting) {
    for (String variable : setting.environment()) {
      display.line("# " + setting.doc() + "(" + setting.kind().type() + ")");
      display.line((disabled ? "#" : "") + variable + "='" + standard(setting) + "'");
    }
  }

  private static String standard(Setting<?> setting) {
    return setting.standard() == null ? "" : setting.standard();
  }
}
