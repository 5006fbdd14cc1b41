package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A distribution's name, version and code name as os-release (and where that says too little, the
 * distribution's own release file) tells them. A version that is not known is {@code NA}; so is a
 * code name, which is empty when the distribution says that it has none.
 */
record DistributionGuess(String name, String version, String release) {
  private static final Pattern RELEASE_LINE =
      Pattern.compile("^(.+?)\\s+(?:release\\s+)?(\\d[\\d.]*)\\S*\\s*(?:\\(([^)]+)\\))?");
  private static final Pattern CODE_NAME_IN_VERSION = Pattern.compile("\\((\\D+)\\)|,\\s*(\\D+)");
  private static final List<String> RELEASE_FILES =
      List.of(
          "/etc/centos-release",
          "/etc/fedora-release",
          "/etc/oracle-release",
          "/etc/redhat-release",
          "/etc/SuSE-release",
          "/etc/gentoo-release");
  private static final Map<String, String> NAMES = Map.of("Amzn", "Amazon", "Rhel", "Redhat");

  static DistributionGuess of(OsRelease os, Answers answers) {
    Matcher line = releaseLine(answers);
    String id = os.get("id", line == null ? "" : Words.first(line.group(1)));
    id = id.toLowerCase(Locale.ROOT).replace(' ', '_');
    String name = id.isEmpty() ? "OtherLinux" : capitalized(id);
    String version = version(id, os, line, answers);
    String code = codeName(os, line);
    return new DistributionGuess(
        NAMES.getOrDefault(name, name),
        version.isEmpty() ? "NA" : version,
        code == null ? "NA" : code);
  }

  String majorVersion() {
    int dot = version.indexOf('.');
    return dot < 0 ? version : version.substring(0, dot);
  }

  private static Matcher releaseLine(Answers answers) {
    for (String path : RELEASE_FILES) {
      for (String line : answers.file(path)) {
        Matcher matcher = RELEASE_LINE.matcher(line.strip());
        if (matcher.find()) {
          return matcher;
        }
      }
    }
    return null;
  }

  private static String version(String id, OsRelease os, Matcher line, Answers answers) {
    List<String> versions = new ArrayList<>();
    versions.add(os.get("version_id", ""));
    versions.add(line == null ? "" : line.group(2));
    if (id.equals("debian") || Words.of(os.get("id_like", "")).contains("debian")) {
      versions.add(answers.text("/etc/debian_version", ""));
    }
    // Only these two leave the minor version out of os-release.
    if (id.equals("debian")) {
      return mostPrecise(versions);
    }
    if (id.equals("centos")) {
      String[] parts = mostPrecise(versions).split("\\.");
      return parts.length < 2 ? parts[0] : parts[0] + "." + parts[1];
    }
    return versions.stream().filter(version -> !version.isEmpty()).findFirst().orElse("");
  }

  private static String mostPrecise(List<String> versions) {
    String best = "";
    for (String version : versions) {
      if (best.isEmpty() || dots(version) > dots(best)) {
        best = version;
      }
    }
    return best;
  }

  private static long dots(String version) {
    return version.chars().filter(c -> c == '.').count();
  }

  private static String codeName(OsRelease os, Matcher line) {
    String code = os.get("version_codename", os.get("ubuntu_codename"));
    if (code != null) {
      return code;
    }
    Matcher version = CODE_NAME_IN_VERSION.matcher(os.get("version", ""));
    if (version.find()) {
      return version.group(1) != null ? version.group(1) : version.group(2);
    }
    return line == null ? null : line.group(3);
  }

  private static String capitalized(String id) {
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }
}
