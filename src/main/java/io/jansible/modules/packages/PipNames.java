package io.jansible.modules.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The packages that an author names. Commas part packages as well as the conditions on one
 * package's version: a word that begins with a comparison belongs to the package before it.
 */
final class PipNames {
  private static final Pattern CONDITION =
      Pattern.compile("\\s*(?:[<>=!~]=|[<>]).*", Pattern.DOTALL);
  private static final Pattern VERSION_CONTROL =
      Pattern.compile("(?:svn|git|hg|bzr)\\+.*", Pattern.DOTALL);

  private PipNames() {}

  /** Each package with the conditions on its version. */
  static List<String> packages(List<String> written) {
    List<String> packages = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    boolean inBrackets = false;
    boolean begun = false;
    for (String word : String.join(",", written).split(",", -1)) {
      boolean next = !inBrackets && !CONDITION.matcher(word).matches();
      if (next && begun) {
        packages.add(one.toString());
        one.setLength(0);
        begun = false;
      }
      inBrackets = (inBrackets || word.contains("[")) && !word.contains("]");
      one.append(begun ? "," : "").append(word);
      begun = true;
    }
    packages.add(one.toString());
    return packages;
  }

  /** Whether one of them comes from a version control system: its version says nothing. */
  static boolean haveSources(List<String> written) {
    return written.stream().anyMatch(name -> VERSION_CONTROL.matcher(name).matches());
  }
}
