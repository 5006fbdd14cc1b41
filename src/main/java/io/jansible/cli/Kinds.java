package io.jansible.cli;

import io.jansible.output.Palette;
import io.jansible.source.ShellWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The types that settings have. */
final class Kinds {
  private Kinds() {}

  static final Setting.Kind<String> TEXT = (text, base) -> unquote(text);
  static final Setting.Kind<Boolean> BOOLEAN = (text, base) -> bool(text);
  static final Setting.Kind<Integer> INTEGER = (text, base) -> integer(text);
  static final Setting.Kind<Path> PATH = (text, base) -> path(unquote(text), base);
  static final Setting.Kind<List<String>> WORDS = (text, base) -> ShellWords.split(text);

  /** Inventory sources: paths or host lists, apart by commas only when they are host lists. */
  static final Setting.Kind<List<String>> SOURCES =
      (text, base) -> {
        List<String> sources = new ArrayList<>();
        for (String part : text.split(",")) {
          if (!part.isBlank()) {
            sources.add(path(unquote(part.strip()), base).toString());
          }
        }
        return sources;
      };

  static final Setting.Kind<String> COLOUR =
      (text, base) -> {
        String name = unquote(text);
        if (!Palette.knows(name)) {
          throw new IllegalArgumentException("one of " + Palette.colours());
        }
        return name;
      };

  /** When facts are gathered; smart is not supported yet. */
  static final Setting.Kind<String> GATHERING =
      (text, base) -> {
        String word = unquote(text);
        if (!word.equals("implicit") && !word.equals("explicit")) {
          throw new IllegalArgumentException("implicit or explicit (smart is not supported yet)");
        }
        return word;
      };

  private static String unquote(String text) {
    int last = text.length() - 1;
    boolean quoted =
        last > 0
            && text.charAt(0) == text.charAt(last)
            && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted ? text.substring(1, last) : text;
  }

  private static Boolean bool(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1", "y", "t", "1.0" -> true;
      case "false", "no", "off", "0", "n", "f", "0.0" -> false;
      default -> throw new IllegalArgumentException("a boolean (true or false)");
    };
  }

  private static Integer integer(String text) {
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a whole number", e);
    }
  }

  private static Path path(String text, Path base) {
    String expanded = text;
    if (text.equals("~") || text.startsWith("~/")) {
      expanded = System.getProperty("user.home") + text.substring(1);
    }
    return base.resolve(expanded.replace("{{CWD}}", base.toString())).normalize();
  }
}
