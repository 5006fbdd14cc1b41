package io.jansible.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** When a task that has ended on a host is shown to the operator in the debugger. */
public enum DebuggerMoment {
  ALWAYS,
  NEVER,
  ON_FAILED,
  ON_UNREACHABLE,
  ON_SKIPPED;

  /** All names, as authors write them. */
  public static List<String> spellings() {
    return Arrays.stream(values()).map(moment -> moment.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The moment of this name, or null. */
  public static DebuggerMoment of(String spelling) {
    int place = spellings().indexOf(spelling);
    return place < 0 ? null : values()[place];
  }
}
