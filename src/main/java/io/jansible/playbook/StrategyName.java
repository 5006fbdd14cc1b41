package io.jansible.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Ansible's strategies: which host begins its next task when. */
public enum StrategyName {
  /** All hosts end a task before one begins the next. */
  LINEAR,
  /** Each host goes on as soon as it can. */
  FREE,
  /** As free, but no host begins before there is room for its whole play. */
  HOST_PINNED,
  /** As linear, and what fails is shown in the debugger. */
  DEBUG;

  /** All names, as authors write them. */
  public static List<String> spellings() {
    return Arrays.stream(values()).map(name -> name.name().toLowerCase(Locale.ROOT)).toList();
  }

  static boolean isKnown(String spelling) {
    return of(spelling) != null;
  }

  /** The strategy of this name, or null. */
  public static StrategyName of(String spelling) {
    String plain = spelling;
    for (String prefix : List.of("ansible.builtin.", "ansible.legacy.")) {
      plain = plain.startsWith(prefix) ? plain.substring(prefix.length()) : plain;
    }
    int place = spellings().indexOf(plain);
    return place < 0 ? null : values()[place];
  }
}
