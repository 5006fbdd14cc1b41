package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The package manager that the node's distribution means to be used. */
final class PackageFacts implements FactFamily {
  /** Of several that are there, the last one counts. */
  private static final Map<String, String> PROGRAMS = programs();

  private static final String APT_OWNER =
      "[ -x /usr/bin/rpm ] && [ -e /usr/bin/apt-get ]"
          + " && /usr/bin/rpm -q --whatprovides /usr/bin/apt-get >/dev/null && echo rpm";

  @Override
  public String name() {
    return "pkg_mgr";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public Set<String> requires() {
    return Set.of("distribution");
  }

  @Override
  public void ask(Questions questions) {
    questions
        .paths(PROGRAMS.keySet().toArray(new String[0]))
        .paths("/run/ostree-booted", "/usr/bin/dnf", "/usr/bin/microdnf")
        .output(
            "dnf",
            "for p in /usr/bin/dnf /usr/bin/microdnf; do"
                + " [ -e $p ] && { readlink -f $p; break; }; done")
        .slowOutput("apt-owner", APT_OWNER);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    return Map.of("pkg_mgr", manager(DistributionFacts.family(answers), answers));
  }

  private static String manager(String family, Answers answers) {
    if (family.equals("RedHat")) {
      return redHat(answers);
    }
    String manager = "unknown";
    for (Map.Entry<String, String> program : PROGRAMS.entrySet()) {
      // On ALT Linux this is a Perl tool.
      boolean other = family.equals("Altlinux") && program.getKey().equals("/usr/bin/pkg");
      if (!other && answers.exists(program.getKey())) {
        manager = program.getValue();
      }
    }
    boolean ownedByRpm = answers.output("apt-owner").strip().equals("rpm");
    if (family.equals("Debian")) {
      manager = "apt";
    }
    boolean aptRpm = manager.equals("apt") && (family.equals("Altlinux") || ownedByRpm);
    return aptRpm ? "apt_rpm" : manager;
  }

  private static String redHat(Answers answers) {
    if (answers.exists("/run/ostree-booted")) {
      return "atomic_container";
    }
    if (!answers.exists("/usr/bin/dnf") && !answers.exists("/usr/bin/microdnf")) {
      return answers.exists("/usr/bin/yum") ? "yum" : "unknown";
    }
    return answers.output("dnf").strip().equals("/usr/bin/dnf5") ? "dnf5" : "dnf";
  }

  private static Map<String, String> programs() {
    Map<String, String> programs = new LinkedHashMap<>();
    programs.put("/usr/bin/rpm-ostree", "atomic_container");
    programs.put("/usr/bin/yum", "dnf");
    programs.put("/usr/bin/dnf-3", "dnf");
    programs.put("/usr/bin/dnf5", "dnf5");
    programs.put("/usr/bin/apt-get", "apt");
    programs.put("/usr/bin/zypper", "zypper");
    programs.put("/usr/sbin/urpmi", "urpmi");
    programs.put("/usr/bin/pacman", "pacman");
    programs.put("/bin/opkg", "opkg");
    programs.put("/usr/pkg/bin/pkgin", "pkgin");
    programs.put("/sbin/apk", "apk");
    programs.put("/usr/sbin/pkg", "pkgng");
    programs.put("/usr/bin/emerge", "portage");
    programs.put("/usr/bin/pkg", "pkg5");
    programs.put("/usr/bin/xbps-install", "xbps");
    programs.put("/usr/bin/swupd", "swupd");
    programs.put("/usr/sbin/sorcery", "sorcery");
    return programs;
  }
}
