package io.jansible.modules.system.facts;

import java.util.List;

/** A symbolic link in the long listing of {@code ls}; names of devices hold no white space. */
record LinkLine(String name, String target) {
  static LinkLine parse(String line) {
    int arrow = line.lastIndexOf(" -> ");
    if (arrow < 0) {
      return new LinkLine("", "");
    }
    List<String> words = Words.of(line.substring(0, arrow));
    return new LinkLine(words.get(words.size() - 1), line.substring(arrow + 4));
  }

  /** The last part of the link's own path. */
  String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The last part of the path that it leads to. */
  String targetName() {
    return target.substring(target.lastIndexOf('/') + 1);
  }
}
