package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code lsb_release}, else its file, says of the distribution. */
final class LsbFacts implements FactFamily {
  private static final List<String> KEYS = List.of("id", "release", "description", "codename");
  private static final List<String> LABELS =
      List.of("Distributor ID:", "Release:", "Description:", "Codename:");
  private static final List<String> NAMES =
      List.of("DISTRIB_ID", "DISTRIB_RELEASE", "DISTRIB_DESCRIPTION", "DISTRIB_CODENAME");

  @Override
  public String name() {
    return "lsb";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.files("/etc/lsb-release").slowOutput("lsb", "have lsb_release && lsb_release -a");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Object> lsb = read(answers.lines("lsb"), LABELS, ':');
    if (lsb.isEmpty()) {
      lsb = read(answers.file("/etc/lsb-release"), NAMES, '=');
    }
    if (lsb.get("release") instanceof String release) {
      lsb.put("major_release", ReleaseFile.beforeDot(release));
    }
    return Map.of("lsb", lsb);
  }

  private static Map<String, Object> read(List<String> lines, List<String> signs, char separator) {
    Map<String, Object> lsb = new LinkedHashMap<>();
    for (String line : lines) {
      int at = line.indexOf(separator);
      for (int i = 0; at >= 0 && i < signs.size(); i++) {
        if (line.startsWith(signs.get(i))) {
          lsb.put(KEYS.get(i), unquoted(line.substring(at + 1).strip()));
        }
      }
    }
    return lsb;
  }

  private static String unquoted(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && "'\"\\".indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "'\"\\".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(start, end);
  }
}
