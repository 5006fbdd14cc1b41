package io.jansible.modules.system.facts;

import static io.jansible.modules.system.facts.ReleaseFile.beforeDot;
import static io.jansible.modules.system.facts.ReleaseFile.find;
import static io.jansible.modules.system.facts.ReleaseFile.putIfFound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a release file says on Debian and the distributions that descend from it. */
final class DebianRelease {
  private static final Pattern UOS = Pattern.compile("UOS|Uos|uos");

  private DebianRelease() {}

  static Map<String, Object> read(String text, DistributionGuess guess, Answers answers) {
    if (text.contains("Debian") || text.contains("Raspbian")) {
      return debian(text, answers);
    }
    if (text.contains("Ubuntu")) {
      return named("Ubuntu");
    }
    if (text.contains("SteamOS")) {
      return named("SteamOS");
    }
    for (String name : List.of("Kali", "Parrot")) {
      if (text.contains(name)) {
        return with(named(name), "distribution_release", find("DISTRIB_RELEASE=(.*)", text));
      }
    }
    if (text.contains("Devuan")) {
      return devuan(text);
    }
    if (text.contains("Cumulus")) {
      Map<String, Object> facts = versioned("Cumulus Linux", find("VERSION_ID=(.*)", text));
      return with(facts, "distribution_release", find("VERSION=\"(.*)\"", text));
    }
    return younger(text);
  }

  private static Map<String, Object> younger(String text) {
    String version = find("VERSION_ID=\"(.*)\"", text);
    if (text.contains("Mint")) {
      return versioned("Linux Mint", version);
    }
    boolean uos = UOS.matcher(text).find();
    if (uos || text.contains("Deepin") || text.contains("deepin")) {
      return with(
          versioned(uos ? "Uos" : "Deepin", version),
          "distribution_release",
          find("VERSION_CODENAME=\"?([^\"\\n]+)\"?", text));
    }
    return text.contains("LMDE") ? named("Linux Mint Debian Edition") : null;
  }

  private static Map<String, Object> debian(String text, Answers answers) {
    Map<String, Object> facts = named("Debian");
    putIfFound(facts, "distribution_release", find("PRETTY_NAME=[^(]+ \\(?([^)]+?)\\)", text));
    for (String line : answers.file("/etc/debian_version")) {
      putIfFound(facts, "distribution_minor_version", find("\\d+\\.(\\d+)", line));
    }
    return facts;
  }

  private static Map<String, Object> devuan(String text) {
    Map<String, Object> facts = named("Devuan");
    putIfFound(
        facts, "distribution_release", find("PRETTY_NAME=\"?[^(\"]+ \\(?([^) \"]+)\\)?", text));
    String version = find("VERSION_ID=\"(.*)\"", text);
    putIfFound(facts, "distribution_version", version);
    putIfFound(facts, "distribution_major_version", version);
    return facts;
  }

  private static Map<String, Object> named(String name) {
    return new HashMap<>(Map.of("distribution", name));
  }

  private static Map<String, Object> versioned(String name, String version) {
    Map<String, Object> facts = named(name);
    putIfFound(facts, "distribution_version", version);
    putIfFound(facts, "distribution_major_version", version == null ? null : beforeDot(version));
    return facts;
  }

  private static Map<String, Object> with(Map<String, Object> facts, String key, String value) {
    putIfFound(facts, key, value);
    return facts;
  }
}
