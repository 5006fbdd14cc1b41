package io.jansible.execute;

import io.jansible.connection.Reply;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code ~}, {@code ~user} and {@code $VAR} in a path as the node's user sees them. */
final class Expansion {
  private static final Pattern HOME = Pattern.compile("~([A-Za-z0-9_.-]*)(?=/|$)");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:([A-Za-z0-9_]+)|\\{([A-Za-z0-9_]+)\\})");

  private Expansion() {}

  /**
   * @param inspect runs a script on the node
   */
  static String of(String path, Function<String, Reply> inspect) {
    String expanded = path;
    Matcher home = HOME.matcher(path);
    if (home.lookingAt()) {
      expanded = answer(inspect, "printf %s ~" + home.group(1)) + path.substring(home.end());
    }
    return VARIABLE
        .matcher(expanded)
        .replaceAll(variable -> Matcher.quoteReplacement(value(variable, inspect)));
  }

  /** An unset variable stays as it is written, as in Python's expandvars. */
  private static String value(MatchResult variable, Function<String, Reply> inspect) {
    String name = variable.group(1) != null ? variable.group(1) : variable.group(2);
    if (Character.isDigit(name.charAt(0))) {
      return variable.group();
    }
    String answer = answer(inspect, "printf %s \"${" + name + "+x$" + name + "}\"");
    return answer.isEmpty() ? variable.group() : answer.substring(1);
  }

  private static String answer(Function<String, Reply> inspect, String script) {
    return inspect.apply(script).outputText();
  }
}
