package io.jansible.golden;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Takes out of a text what no two runs have in common; golden/README.md lists it. */
final class Normal {
  private static final Pattern TIMES = Pattern.compile("\"(start|end|delta|id)\": \"[^\"]*\"");
  private static final Pattern YAML_TIMES = Pattern.compile("(?m)^( +)(start|end|delta): '[^']*'$");
  private static final Pattern BEFORE_THE_FIRST_BANNER =
      Pattern.compile("\\A.*?(?=\\nPLAYBOOK: )", Pattern.DOTALL);
  private static final Pattern JOB = Pattern.compile("\\bj[0-9]+\\.[0-9]+\\b");
  private static final Pattern OF_A_HOST = Pattern.compile("(?m)^<[a-z0-9]+> .*\\n");

  private Normal() {}

  /** Times of commands; what precedes the run and what a connection tells, from -vv on. */
  static String text(String text) {
    String normal = TIMES.matcher(text).replaceAll("\"$1\": \"…\"");
    normal = JOB.matcher(normal).replaceAll("j….…");
    normal = YAML_TIMES.matcher(normal).replaceAll("$1$2: …");
    normal = BEFORE_THE_FIRST_BANNER.matcher(normal).replaceFirst("");
    return OF_A_HOST.matcher(normal).replaceAll("");
  }

  /** The same, and the directories of the case and of its user. */
  static String text(String text, Path directory, Path home) {
    String placed =
        text.replace(directory.toString(), "{case}")
            .replace(home.toString(), "{home}")
            .replace("+++ after: {case}/templates/", "+++ after: {tmp}/");
    return text(placed);
  }
}
