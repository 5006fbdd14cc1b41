package io.jansible.playbook;

import java.util.ArrayList;
import java.util.List;

/** The keywords of the language, for the page that lists them. */
public final class KeywordList {
  private KeywordList() {}

  public static List<String> served() {
    return spellings(true);
  }

  public static List<String> refused() {
    return spellings(false);
  }

  private static List<String> spellings(boolean served) {
    List<String> spellings = new ArrayList<>();
    for (Keyword keyword : Keyword.values()) {
      if (keyword.isSupported() == served) {
        spellings.add(keyword.spelling());
      }
    }
    return spellings;
  }
}
