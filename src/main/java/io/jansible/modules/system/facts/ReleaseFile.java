package io.jansible.modules.system.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that tells which distribution this is, if it is one of a certain variety.
 *
 * @param reader reads the file's text; null when the file is of another variety, and a null reader
 *     means that the file need only be there
 */
record ReleaseFile(String path, String variety, Reader reader) {
  /** Reads one release file: the facts that it changes, or null when it is not its variety. */
  interface Reader {
    Map<String, Object> read(String text, DistributionGuess guess, Answers answers);
  }

  private static final String OS_RELEASE = "/etc/os-release";
  private static final Pattern DIGITS = Pattern.compile("(?<!\\S)\\d+(?!\\S)");

  /** In the order in which Ansible looks at them: the first that is of its variety decides. */
  static final List<ReleaseFile> ALL =
      List.of(
          new ReleaseFile("/etc/altlinux-release", "Altlinux", named("Altlinux", "ALT")),
          new ReleaseFile(
              "/etc/oracle-release", "OracleLinux", named("OracleLinux", "Oracle Linux")),
          new ReleaseFile("/etc/slackware-version", "Slackware", ReleaseFile::slackware),
          new ReleaseFile("/etc/centos-release", "CentOS", ReleaseFile::centos),
          new ReleaseFile("/etc/redhat-release", "RedHat", named("RedHat", "Red Hat")),
          new ReleaseFile("/etc/vmware-release", "VMwareESX", null),
          new ReleaseFile("/etc/openwrt_release", "OpenWrt", distrib("OpenWrt")),
          new ReleaseFile(OS_RELEASE, "Amazon", ReleaseFile::amazon),
          new ReleaseFile("/etc/system-release", "Amazon", ReleaseFile::amazonSystem),
          new ReleaseFile("/etc/alpine-release", "Alpine", ReleaseFile::alpine),
          new ReleaseFile("/etc/arch-release", "Archlinux", null),
          new ReleaseFile(OS_RELEASE, "Archlinux", ReleaseFile::arch),
          new ReleaseFile(OS_RELEASE, "SUSE", SuseRelease::osRelease),
          new ReleaseFile("/etc/SuSE-release", "SUSE", SuseRelease::suseRelease),
          new ReleaseFile("/etc/gentoo-release", "Gentoo", (text, guess, answers) -> null),
          new ReleaseFile(OS_RELEASE, "Debian", DebianRelease::read),
          new ReleaseFile("/etc/lsb-release", "Debian", DebianRelease::read),
          new ReleaseFile("/etc/lsb-release", "Mandriva", distrib("Mandriva")),
          new ReleaseFile(
              "/etc/sourcemage-release", "SMGL", named("SMGL", "Source Mage GNU/Linux")),
          new ReleaseFile("/usr/lib/os-release", "ClearLinux", ReleaseFile::clearLinux),
          new ReleaseFile("/etc/coreos/update.conf", "Coreos", ReleaseFile::coreos),
          new ReleaseFile(OS_RELEASE, "Flatcar", ReleaseFile::flatcar),
          new ReleaseFile(OS_RELEASE, "NA", ReleaseFile::other));

  /** The first group of the first match, or null. */
  static String find(String regex, String text) {
    Matcher matcher = Pattern.compile(regex, Pattern.MULTILINE).matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  static String beforeDot(String version) {
    int dot = version.indexOf('.');
    return dot < 0 ? version : version.substring(0, dot);
  }

  private static Reader named(String name, String sign) {
    return (text, guess, answers) ->
        text.contains(sign)
            ? Map.of("distribution", name, "distribution_file_search_string", sign)
            : Map.of("distribution", Words.first(text));
  }

  private static Reader distrib(String name) {
    return (text, guess, answers) -> {
      if (!text.contains(name)) {
        return null;
      }
      Map<String, Object> facts = new HashMap<>(Map.of("distribution", name));
      putIfFound(facts, "distribution_version", find("DISTRIB_RELEASE=['\"](.*)['\"]", text));
      putIfFound(facts, "distribution_release", find("DISTRIB_CODENAME=['\"](.*)['\"]", text));
      return facts;
    };
  }

  private static Map<String, Object> slackware(
      String text, DistributionGuess guess, Answers answers) {
    if (!text.contains("Slackware")) {
      return null;
    }
    Map<String, Object> facts = new HashMap<>(Map.of("distribution", "Slackware"));
    putIfFound(facts, "distribution_version", find("(\\w+[.]\\w+\\+?)", text));
    return facts;
  }

  private static Map<String, Object> centos(String text, DistributionGuess guess, Answers answers) {
    if (text.contains("CentOS Stream")) {
      return Map.of("distribution_release", "Stream");
    }
    return text.contains("TencentOS Server") ? Map.of("distribution", "TencentOS") : null;
  }

  private static Map<String, Object> amazon(String text, DistributionGuess guess, Answers answers) {
    if (!text.contains("Amazon")) {
      return null;
    }
    Map<String, Object> facts = new HashMap<>(Map.of("distribution", "Amazon"));
    String version = find("VERSION_ID=\"(.*)\"", text);
    if (version != null) {
      int dot = version.indexOf('.');
      facts.put("distribution_version", version);
      facts.put("distribution_major_version", beforeDot(version));
      facts.put("distribution_minor_version", dot < 0 ? "NA" : version.substring(dot + 1));
    }
    return facts;
  }

  private static Map<String, Object> amazonSystem(
      String text, DistributionGuess guess, Answers answers) {
    if (!text.contains("Amazon")) {
      return null;
    }
    Matcher number = DIGITS.matcher(text);
    return Map.of(
        "distribution", "Amazon", "distribution_version", number.find() ? number.group() : "NA");
  }

  private static Map<String, Object> alpine(String text, DistributionGuess guess, Answers answers) {
    return Map.of("distribution", "Alpine", "distribution_version", text);
  }

  private static Map<String, Object> arch(String text, DistributionGuess guess, Answers answers) {
    return text.contains("Arch Linux") ? Map.of() : null;
  }

  private static Map<String, Object> clearLinux(
      String text, DistributionGuess guess, Answers answers) {
    String name = find("NAME=\"(.*)\"", text);
    if (name == null || !name.contains("Clear Linux")) {
      return null;
    }
    Map<String, Object> facts = new HashMap<>(Map.of("distribution", name));
    String version = find("VERSION_ID=(.*)", text);
    putIfFound(facts, "distribution_version", version);
    putIfFound(facts, "distribution_major_version", version);
    putIfFound(facts, "distribution_release", find("^ID=(.*)", text));
    return facts;
  }

  private static Map<String, Object> coreos(String text, DistributionGuess guess, Answers answers) {
    if (!guess.name().equals("Coreos")) {
      return null;
    }
    String group = find("^GROUP=(.*)", text);
    return group == null ? Map.of() : Map.of("distribution_release", group.replace("\"", ""));
  }

  private static Map<String, Object> flatcar(
      String text, DistributionGuess guess, Answers answers) {
    if (!guess.name().equals("Flatcar")) {
      return null;
    }
    String version = find("VERSION=(.*)", text);
    if (version == null) {
      return Map.of();
    }
    version = version.replace("\"", "");
    return Map.of(
        "distribution_version", version, "distribution_major_version", beforeDot(version));
  }

  private static Map<String, Object> other(String text, DistributionGuess guess, Answers answers) {
    Map<String, Object> facts = new HashMap<>();
    String name = find("^NAME=(.*)", text);
    putIfFound(facts, "distribution", name == null ? null : name.replace("\"", ""));
    String version = find("^VERSION=(.*)", text);
    if (version != null && guess.version().equals("NA")) {
      facts.put("distribution_version", version.replace("\"", ""));
    }
    return facts;
  }

  static void putIfFound(Map<String, Object> facts, String key, String value) {
    if (value != null) {
      facts.put(key, value);
    }
  }
}
