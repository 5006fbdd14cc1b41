package io.jansible.modules.system.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the node is a virtual machine or a container, or runs some. */
final class VirtualFacts implements FactFamily {
  @Override
  public String name() {
    return "virtual";
  }

  @Override
  public Set<String> aliases() {
    return Set.of(
        "virtualization_type",
        "virtualization_role",
        "virtualization_tech_guest",
        "virtualization_tech_host");
  }

  @Override
  public void ask(Questions questions) {
    questions
        .files("/proc/1/cgroup", "/run/systemd/container", "/proc/xen/capabilities")
        .files("/proc/self/status", "/proc/cpuinfo", "/proc/modules")
        .paths("/proc/vz", "/proc/lve", "/proc/bc", "/.dockerenv", "/.dockerinit")
        .paths("/proc/xen", "/dev/kvm")
        .output(
            "init-environment",
            "[ -r /proc/1/environ ] && tr '\\0' '\\n' </proc/1/environ | grep container=")
        .slowOutput("dmi-product", "have dmidecode && dmidecode -s system-product-name")
        .slowOutput("lscpu", "[ -e /proc/sysinfo ] && have lscpu && lscpu");
    for (String key : List.of("product_name", "product_family", "sys_vendor", "bios_vendor")) {
      questions.files(DmiFacts.DIRECTORY + key);
    }
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Virtualization found = new Virtualization();
    containers(found, answers);
    if (answers.exists("/proc/xen")) {
      boolean host =
          answers.file("/proc/xen/capabilities").stream().anyMatch(l -> l.contains("control_d"));
      if (host) {
        found.host("xen");
      } else {
        found.decide("xen", "guest");
      }
    }
    FirmwareSigns.read(found, answers);
    processor(found, answers);
    modules(found, answers);
    String product = answers.output("dmi-product");
    if (product.lines().anyMatch(line -> line.startsWith("VMware"))) {
      found.guest("VMware");
    } else if (product.contains("BHYVE")) {
      found.guest("bhyve");
    }
    if (answers.exists("/dev/kvm")) {
      found.host("kvm");
    }
    return found.facts();
  }

  private static void containers(Virtualization found, Answers answers) {
    for (String line : answers.file("/proc/1/cgroup")) {
      if (line.contains("/docker/") || line.matches(".*/docker-[0-9a-f]+\\.scope.*")) {
        found.guest("docker");
      }
      if (line.contains("/lxc/") || line.contains("/machine.slice/machine-lxc")) {
        found.guest("lxc");
      }
      if (line.contains("/system.slice/containerd.service")) {
        found.guest("containerd");
      }
    }
    for (String line : answers.lines("init-environment")) {
      if (line.contains("container=lxc")) {
        found.guest("lxc");
      } else if (line.contains("container=podman")) {
        found.guest("podman");
      }
      if (line.startsWith("container=") && line.length() > "container=".length()) {
        found.guest("container");
      }
    }
    if (answers.exists("/proc/vz") && !answers.exists("/proc/lve")) {
      if (answers.exists("/proc/bc")) {
        found.host("openvz");
      } else {
        found.guest("openvz");
      }
    }
    String systemd = answers.text("/run/systemd/container");
    if (systemd != null) {
      found.guest(systemd);
    }
    if (answers.exists("/.dockerenv") || answers.exists("/.dockerinit")) {
      found.guest("docker");
    }
    if (systemd != null || found.isGuestOfAny("docker", "lxc", "podman", "openvz", "containerd")) {
      found.alsoGuest("container");
    }
  }

  private static void processor(Virtualization found, Answers answers) {
    for (String line : answers.file("/proc/self/status")) {
      if (line.startsWith("VxID:")) {
        if (line.substring(5).strip().startsWith("0")) {
          found.host("linux_vserver");
        } else {
          found.guest("linux_vserver");
        }
      }
    }
    for (String line : answers.file("/proc/cpuinfo")) {
      boolean model = line.startsWith("model name");
      boolean vendor = line.startsWith("vendor_id");
      if (model && line.contains("QEMU Virtual CPU")
          || line.startsWith("machine") && line.contains("CHRP IBM pSeries (emulated by qemu)")) {
        found.guest("kvm");
      } else if (vendor && line.contains("User Mode Linux") || model && line.contains("UML")) {
        found.guest("uml");
      } else if (vendor && line.contains("PowerVM Lx86")) {
        found.guest("powervm_lx86");
      } else if (vendor && line.contains("IBM/S390")) {
        mainframe(found, answers);
      }
    }
  }

  private static void mainframe(Virtualization found, Answers answers) {
    found.alsoGuest("PR/SM");
    for (String line : answers.lines("lscpu")) {
      if (line.startsWith("Hypervisor:")) {
        found.guest(line.substring("Hypervisor:".length()).strip());
      }
    }
    found.decide("PR/SM", "LPAR");
  }

  private static void modules(Virtualization found, Answers answers) {
    for (String line : answers.file("/proc/modules")) {
      switch (Words.first(line)) {
        case "kvm" -> found.host("kvm");
        case "vboxdrv" -> found.host("virtualbox");
        case "virtio" -> {
          // Ansible counts the guest's driver as a host's sign.
          found.decide("kvm", "guest");
          found.host("kvm");
        }
        default -> {}
      }
    }
  }
}
