package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.Tuple;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Filters over paths, as Python's os.path has them. */
final class PathFilters {
  private PathFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "basename" ->
          filter(
              "",
              "What is behind the last slash.",
              call -> call.path().substring(call.path().lastIndexOf('/') + 1));
      case "dirname" ->
          filter("", "What is before the last slash.", call -> Paths.directory(call.path()));
      case "splitext" ->
          filter(
              "",
              "The path without its extension, and the extension.",
              call -> Paths.splitExtension(call.path()));
      case "path_join" ->
          filter("*more", "The parts of a path with slashes between them.", PathFilters::join);
      case "normpath" ->
          filter("", "The path without . and .. in it.", call -> Paths.normal(call.path()));
      case "relpath" ->
          filter("start='.'", "The path as seen from a directory.", PathFilters::relative);
      case "commonpath" ->
          filter("", "The directory that all paths have in common.", PathFilters::common);
      case "realpath" ->
          filter(
              "",
              "The path on the controlling machine with links followed.",
              call -> Paths.real(call.path()));
      case "expanduser" ->
          filter(
              "", "The path with a leading ~ replaced by the home directory.", PathFilters::home);
      case "expandvars" ->
          filter(
              "",
              "The text with $NAME replaced by the environment's values.",
              call ->
                  Paths.expand(call.path(), call.evaluation().engine().outside().environment()));
      case "fileglob" ->
          filter(
              "",
              "The controlling machine's files that match a pattern.",
              call -> Paths.glob(call.path()));
      case "win_basename" ->
          filter(
              "",
              "What is behind the last separator of a Windows path.",
              call -> {
                String path = call.path();
                return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
              });
      case "win_dirname" ->
          filter(
              "",
              "What is before the last separator of a Windows path.",
              call -> windowsDirectory(call.path()));
      case "win_splitdrive" ->
          filter(
              "",
              "The drive of a Windows path, and the rest.",
              call -> {
                String path = call.path();
                boolean drive = path.length() > 1 && path.charAt(1) == ':';
                return Tuple.of(
                    drive ? path.substring(0, 2) : "", drive ? path.substring(2) : path);
              });
      default -> null;
    };
  }

  private static Object common(Call call) {
    if (!TypeTests.isSequence(call.value())
        || call.value() instanceof Map
        || Types.isText(call.value())) {
      throw new TemplateException(
          "|commonpath expects sequence, got <class '" + Types.name(call.value()) + "'> instead.");
    }
    return Paths.common(call.elements());
  }

  private static Object join(Call call) {
    List<Object> parts = new ArrayList<>();
    if (Types.isText(call.value())) {
      parts.add(call.value());
    } else if (TypeTests.isSequence(call.value()) && !(call.value() instanceof Map)) {
      parts.addAll(Iteration.list(call.value()));
    } else {
      throw new TemplateException(
          "|path_join expects string or sequence, got <class '"
              + Types.name(call.value())
              + "'> instead.");
    }
    parts.addAll(call.rest());
    if (parts.isEmpty()) {
      throw PythonError.type("join() missing 1 required positional argument: 'a'");
    }
    StringBuilder path = new StringBuilder();
    for (Object each : parts) {
      String part = Call.pathOf(each);
      if (part.startsWith("/")) {
        path.setLength(0);
      } else if (path.length() > 0 && path.charAt(path.length() - 1) != '/') {
        path.append('/');
      }
      path.append(part);
    }
    return path.toString();
  }

  private static Object relative(Call call) {
    if (!Truth.of(call.value())) {
      throw PythonError.value("no path specified");
    }
    return Paths.relative(call.path(), call.text("start"));
  }

  private static Object home(Call call) {
    String path = call.path();
    boolean mine = path.equals("~") || path.startsWith("~/");
    String home = call.evaluation().engine().outside().environment().get("HOME");
    return mine && home != null ? home + path.substring(1) : path;
  }

  private static String windowsDirectory(String path) {
    int end = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
    String head = path.substring(0, end + 1);
    while (head.length() > 1
        && (head.endsWith("\\") || head.endsWith("/"))
        && !head.endsWith(":\\")) {
      head = head.substring(0, head.length() - 1);
    }
    return head;
  }
}
