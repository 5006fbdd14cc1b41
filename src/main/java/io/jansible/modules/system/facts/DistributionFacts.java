package io.jansible.modules.system.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The distribution that the node runs, its version, and the family that it belongs to. */
final class DistributionFacts implements FactFamily {
  private static final Map<String, String> FAMILIES = families();

  @Override
  public String name() {
    return "distribution";
  }

  @Override
  public Set<String> aliases() {
    return Set.of(
        "distribution_version", "distribution_release", "distribution_major_version", "os_family");
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    for (ReleaseFile file : ReleaseFile.ALL) {
      questions.files(file.path());
      if (file.reader() == null) {
        questions.paths(file.path());
      }
    }
    questions
        .files("/etc/debian_version", "/etc/fedora-release")
        .output("base-product", SuseRelease.BASE_PRODUCT);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    List<String> lines = answers.file("/etc/os-release");
    OsRelease os = OsRelease.parse(lines.isEmpty() ? answers.file("/usr/lib/os-release") : lines);
    DistributionGuess guess = DistributionGuess.of(os, answers);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("distribution", guess.name());
    facts.put("distribution_version", guess.version());
    facts.put("distribution_release", guess.release());
    facts.put("distribution_major_version", guess.majorVersion());
    readFirstThatFits(facts, guess, answers);
    Object name = facts.get("distribution");
    facts.put("os_family", FAMILIES.getOrDefault(name, (String) name));
    return facts;
  }

  /** The family alone, for those who need no more. */
  static String family(Answers answers) {
    return (String) new DistributionFacts().read(answers).get("os_family");
  }

  private static void readFirstThatFits(
      Map<String, Object> facts, DistributionGuess guess, Answers answers) {
    for (ReleaseFile file : ReleaseFile.ALL) {
      Map<String, Object> more = null;
      if (file.reader() == null) {
        more = answers.exists(file.path()) ? Map.of() : null;
      } else if (answers.text(file.path()) != null) {
        more = file.reader().read(answers.text(file.path()), guess, answers);
      }
      if (more != null) {
        facts.put("distribution", file.variety());
        facts.put("distribution_file_path", file.path());
        facts.put("distribution_file_variety", file.variety());
        if (file.reader() != null) {
          facts.put("distribution_file_parsed", true);
        }
        facts.putAll(more);
        return;
      }
    }
  }

  private static Map<String, String> families() {
    Map<String, String> families = new HashMap<>();
    family(
        families,
        "RedHat",
        "RHEL,Fedora,CentOS,Scientific,SLC,Ascendos,CloudLinux,PSBM,OracleLinux,OVS,OEL,Amazon,Amzn,"
            + "Virtuozzo,XenServer,Alibaba,EulerOS,openEuler,AlmaLinux,Rocky,TencentOS,EuroLinux,Kylin"
            + " Linux Advanced Server,MIRACLE");
    family(
        families,
        "Debian",
        "Ubuntu,Raspbian,Neon,KDE neon,Linux Mint,SteamOS,Devuan,Kali,Cumulus Linux,Pop!_OS,Parrot,"
            + "Pardus GNU/Linux,Uos,Deepin,OSMC,Linux Mint Debian Edition");
    family(
        families,
        "Suse",
        "SuSE,SLES,SLED,openSUSE,openSUSE Tumbleweed,SLES_SAP,SUSE_LINUX,openSUSE Leap,"
            + "ALP-Dolomite,SL-Micro,openSUSE MicroOS");
    family(families, "Archlinux", "Antergos,Manjaro");
    family(families, "Mandrake", "Mandriva");
    family(families, "Gentoo", "Funtoo");
    family(families, "ClearLinux", "Clear Linux OS,Clear Linux Mix");
    return Map.copyOf(families);
  }

  private static void family(Map<String, String> families, String family, String names) {
    for (String name : names.split(",")) {
      families.put(name, family);
    }
  }
}
