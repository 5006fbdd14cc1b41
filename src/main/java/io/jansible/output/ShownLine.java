package io.jansible.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a user's file under a mistake, and the column in it that is at fault. Values that are
 * named as secrets are hidden: such a line goes to a terminal, a log, a colleague.
 */
record ShownLine(String text, int column) {
  /** A name of a secret, and its value: behind = up to a blank, behind : up to the line's end. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)([\\w-]*(?:pass|passwd|password|passphrase|secret|token|credential)[\\w-]*[\"']?)"
              + "(?:(\\s*=\\s*)(\"[^\"]*\"|'[^']*'|\\S+)|(\\s*:\\s+)(\\S.*))");

  private static final String HIDDEN = "********";

  static ShownLine of(String line, int column) {
    Matcher secret = SECRET.matcher(line);
    StringBuilder text = new StringBuilder();
    int shown = column;
    int end = 0;
    while (secret.find()) {
      int group = secret.group(3) == null ? 5 : 3;
      int start = secret.start(group);
      if (secret.group(group).contains("{{")) {
        continue;
      }
      text.append(line, end, start).append(HIDDEN);
      end = secret.end(group);
      if (column > end) {
        shown += HIDDEN.length() - (end - start);
      } else if (column > start + 1) {
        shown -= column - start - 1;
      }
    }
    return new ShownLine(text.append(line, end, line.length()).toString(), shown);
  }
}
