package io.jansible.modules.system.facts;

import java.util.Map;
import java.util.Set;

/** What starts and stops the node's services. */
final class ServiceFacts implements FactFamily {
  private static final Map<String, String> INIT_PROGRAMS =
      Map.of(
          "procd", "openwrt_init",
          "runit-init", "runit",
          "svscan", "svc",
          "openrc-init", "openrc");

  @Override
  public String name() {
    return "service_mgr";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public Set<String> requires() {
    return Set.of("platform", "distribution");
  }

  @Override
  public void ask(Questions questions) {
    SystemdFacts.BOOTED.forEach(questions::paths);
    questions
        .files("/proc/1/comm")
        .paths("/etc/init/", "/sbin/openrc", "/etc/init.d/", "/etc/dinit.d/")
        .programs("systemctl", "initctl")
        .output("init", "[ -L /sbin/init ] && readlink /sbin/init");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    String link = baseName(answers.output("init").strip());
    String first = answers.text("/proc/1/comm", link);
    // Many programs call themselves init, and a shell is the first process of a container only.
    if (!first.isEmpty() && !first.equals("init") && !first.endsWith("sh")) {
      return Map.of("service_mgr", INIT_PROGRAMS.getOrDefault(first, first));
    }
    return Map.of("service_mgr", byTraces(answers, link));
  }

  private static String byTraces(Answers answers, String link) {
    Object distribution = new DistributionFacts().read(answers).get("distribution");
    if (distribution.equals("OpenWrt")) {
      return "openwrt_init";
    } else if (distribution.equals("SMGL")) {
      return "simpleinit_msb";
    }
    boolean systemctl = answers.hasProgram("systemctl");
    if (systemctl && SystemdFacts.BOOTED.stream().anyMatch(answers::exists)) {
      return "systemd";
    } else if (answers.hasProgram("initctl") && answers.exists("/etc/init/")) {
      return "upstart";
    } else if (answers.exists("/sbin/openrc")) {
      return "openrc";
    } else if (systemctl && link.equals("systemd")) {
      return "systemd";
    } else if (answers.exists("/etc/init.d/")) {
      return "sysvinit";
    }
    return answers.exists("/etc/dinit.d/") ? "dinit" : "service";
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
