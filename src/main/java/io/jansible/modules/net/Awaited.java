package io.jansible.modules.net;

import io.jansible.source.PythonRegex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** A condition that wait_for waits for. */
interface Awaited {
  /**
   * Looks once whether it is met.
   *
   * @param left how much time is left
   */
  Found look(Duration left);

  /** What is said when it was not met in time. */
  String timeout();

  /**
   * What one look found.
   *
   * @param problem why there is no sense in looking again, or null
   * @param groups the groups of the expression that matched
   * @param named those that have names
   * @param info what is known of the file
   */
  record Found(
      boolean met,
      String problem,
      List<Object> groups,
      Map<String, Object> named,
      Map<String, Object> info) {
    static final Found MET = of(true);
    static final Found NOT_YET = of(false);

    static Found of(boolean met) {
      return new Found(met, null, List.of(), Map.of(), Map.of());
    }

    static Found hopeless(String problem) {
      return new Found(false, problem, List.of(), Map.of(), Map.of());
    }

    /** Whether an expression matches in some bytes, and its groups. */
    static Found in(byte[] bytes, PythonRegex expression) {
      Matcher match = expression.matcher(Bytes.of(bytes));
      if (!match.find()) {
        return NOT_YET;
      }
      List<Object> groups = new ArrayList<>();
      for (int i = 1; i <= match.groupCount(); i++) {
        groups.add(Bytes.text(match.group(i)));
      }
      Map<String, Object> named = new LinkedHashMap<>();
      for (String name : expression.groupNames()) {
        named.put(name, Bytes.text(expression.group(match, name)));
      }
      return new Found(true, null, groups, named, Map.of());
    }

    Found with(Map<String, Object> newInfo) {
      return new Found(met, problem, groups, named, newInfo);
    }
  }
}
