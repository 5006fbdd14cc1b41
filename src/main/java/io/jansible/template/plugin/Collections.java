package io.jansible.template.plugin;

import java.util.List;

/** The collections whose plugins are here. */
final class Collections {
  private static final List<String> KNOWN =
      List.of(
          "ansible.builtin.",
          "ansible.legacy.",
          "community.general.",
          "ansible.utils.",
          "ansible.netcommon.");

  private Collections() {}

  /** The collection that a name begins with, with its dot, or an empty text. */
  static String of(String name) {
    for (String collection : KNOWN) {
      if (name.startsWith(collection)) {
        return collection;
      }
    }
    return "";
  }

  static String shortName(String name) {
    return name.substring(of(name).length());
  }
}
