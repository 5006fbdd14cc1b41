package io.jansible.template.plugin;

import io.jansible.template.Tuple;
import io.jansible.template.value.PythonError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What filters and lookups do with paths. */
final class Paths {
  private Paths() {}

  static String directory(String path) {
    String head = path.substring(0, path.lastIndexOf('/') + 1);
    String stripped = head.replaceAll("/+$", "");
    return stripped.isEmpty() ? head : stripped;
  }

  static Tuple splitExtension(String path) {
    int name = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    boolean leading =
        dot < 0 || path.substring(name, Math.max(name, dot)).chars().allMatch(c -> c == '.');
    return dot <= name || leading
        ? Tuple.of(path, "")
        : Tuple.of(path.substring(0, dot), path.substring(dot));
  }

  static String normal(String path) {
    List<String> parts = new ArrayList<>();
    boolean absolute = path.startsWith("/");
    for (String part : path.split("/")) {
      boolean up = part.equals("..");
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (up && !parts.isEmpty() && !parts.get(parts.size() - 1).equals("..")) {
        parts.remove(parts.size() - 1);
      } else if (!up || !absolute) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  static String relative(String path, String start) {
    Path from = Path.of(start).toAbsolutePath().normalize();
    String relative = from.relativize(Path.of(path).toAbsolutePath().normalize()).toString();
    return relative.isEmpty() ? "." : relative;
  }

  static String common(List<Object> paths) {
    if (paths.isEmpty()) {
      throw PythonError.value("commonpath() arg is an empty sequence");
    }
    boolean absolute = Call.pathOf(paths.get(0)).startsWith("/");
    if (paths.stream().anyMatch(path -> Call.pathOf(path).startsWith("/") != absolute)) {
      throw PythonError.value("Can't mix absolute and relative paths");
    }
    String[] common = normal(Call.pathOf(paths.get(0))).split("/");
    int size = common.length;
    for (Object each : paths) {
      String[] parts = normal(Call.pathOf(each)).split("/");
      int same = 0;
      while (same < Math.min(size, parts.length) && parts[same].equals(common[same])) {
        same++;
      }
      size = same;
    }
    String joined = String.join("/", List.of(common).subList(0, size));
    return joined.isEmpty() && absolute ? "/" : joined;
  }

  static String real(String path) {
    Path absolute = Path.of(path).toAbsolutePath().normalize();
    try {
      return absolute.toRealPath().toString();
    } catch (IOException missing) {
      return absolute.toString();
    }
  }

  static String expand(String text, Map<String, String> environment) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean braced = c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '{';
      int start = at + (braced ? 2 : 1);
      int end = start;
      while (c == '$' && end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
      boolean closed = !braced || end < text.length() && text.charAt(end) == '}';
      String value = end > start && closed ? environment.get(text.substring(start, end)) : null;
      if (c != '$' || value == null) {
        out.append(c);
        at++;
      } else {
        out.append(value);
        at = braced ? end + 1 : end;
      }
    }
    return out.toString();
  }

  private static boolean isNamePart(char c) {
    return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** The plain files whose paths match a pattern; the pattern's directory is not one. */
  static List<Object> glob(String pattern) {
    Path path = Path.of(pattern);
    Path directory = path.getParent() == null ? Path.of(".") : path.getParent();
    List<Object> found = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return found;
    }
    String name = path.getFileName().toString().replace("{", "\\{").replace("}", "\\}");
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> matcher.matches(file.getFileName()))
          .filter(file -> name.startsWith(".") || !file.getFileName().toString().startsWith("."))
          .forEach(
              file ->
                  found.add(
                      path.getParent() == null ? file.getFileName().toString() : file.toString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return found;
  }
}
