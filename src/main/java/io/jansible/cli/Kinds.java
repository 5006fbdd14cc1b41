package io.jansible.cli;

import io.jansible.output.Palette;
import io.jansible.source.ShellWords;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The types that settings have. */
final class Kinds {
  private Kinds() {}

  static final Kind<String> TEXT = new Kind<>("string", (text, base) -> unquote(text));
  static final Kind<Boolean> BOOLEAN = new Kind<>("boolean", (text, base) -> bool(text));
  static final Kind<Integer> INTEGER = new Kind<>("integer", (text, base) -> integer(text));
  static final Kind<Double> NUMBER = new Kind<>("float", (text, base) -> number(text));
  static final Kind<Path> PATH = new Kind<>("path", (text, base) -> path(unquote(text), base));
  static final Kind<List<String>> WORDS =
      new Kind<>("string", (text, base) -> ShellWords.split(text));

  /** Values with commas between. */
  static final Kind<List<String>> LIST =
      new Kind<>("list", (text, base) -> parts(text, ",").toList());

  /** Directories with colons between, in the order in which they are searched. */
  static final Kind<List<Path>> PATHS =
      new Kind<>("pathspec", (text, base) -> parts(text, ":").map(p -> path(p, base)).toList());

  /** Inventory sources: paths or host lists, apart by commas only when they are host lists. */
  static final Kind<List<String>> SOURCES =
      new Kind<>(
          "pathlist",
          (text, base) -> parts(text, ",").map(part -> path(part, base).toString()).toList());

  static final Kind<String> COLOUR =
      new Kind<>(
          "string",
          (text, base) -> {
            String name = unquote(text);
            if (!Palette.knows(name)) {
              throw new IllegalArgumentException("one of " + Palette.colours());
            }
            return name;
          });

  /** One word of a few. */
  static Kind<String> oneOf(String... choices) {
    List<String> known = List.of(choices);
    return new Kind<>(
        "string",
        (text, base) -> {
          String word = unquote(text);
          if (!known.contains(word)) {
            throw new IllegalArgumentException("one of " + String.join(", ", known));
          }
          return word;
        });
  }

  private static Stream<String> parts(String text, String between) {
    return Arrays.stream(unquote(text).split(between))
        .map(part -> unquote(part.strip()))
        .filter(part -> !part.isEmpty());
  }

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

  private static Double number(String text) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number", e);
    }
  }

  private static Path path(String text, Path base) {
    String expanded = text;
    if (text.equals("~") || text.startsWith("~/")) {
      expanded = System.getProperty("user.home") + text.substring(1);
    }
    return base.resolve(expanded.replace("{{CWD}}", workingDirectory())).normalize();
  }

  private static String workingDirectory() {
    return Path.of("").toAbsolutePath().toString();
  }
}
