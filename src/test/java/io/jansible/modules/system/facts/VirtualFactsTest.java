package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VirtualFactsTest {
  private static void assertFound(
      NodeAnswers answers, String type, String role, String guests, String hosts) {
    Map<String, Object> facts = answers.readBy(new VirtualFacts());
    assertThat(facts)
        .containsEntry("virtualization_type", type)
        .containsEntry("virtualization_role", role)
        .containsEntry("virtualization_tech_guest", list(guests))
        .containsEntry("virtualization_tech_host", list(hosts));
  }

  private static List<String> list(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(","));
  }

  private static NodeAnswers firmware(String key, String value) {
    return new NodeAnswers().file(DmiFacts.DIRECTORY + key, value);
  }

  @Test
  void nothing() {
    assertFound(new NodeAnswers(), "NA", "NA", "", "");
  }

  @Test
  void containers() {
    assertFound(
        new NodeAnswers().file("/proc/1/cgroup", "12:pids:/docker/abc"),
        "docker",
        "guest",
        "container,docker",
        "");
    assertFound(
        new NodeAnswers()
            .file("/proc/1/cgroup", "0::/system.slice/docker-0af.scope")
            .paths("/.dockerenv"),
        "docker",
        "guest",
        "container,docker",
        "");
    assertFound(
        new NodeAnswers().output("init-environment", "container=lxc\n"),
        "lxc",
        "guest",
        "container,lxc",
        "");
    assertFound(
        new NodeAnswers().output("init-environment", "container=podman\n"),
        "podman",
        "guest",
        "container,podman",
        "");
    assertFound(
        new NodeAnswers().file("/run/systemd/container", "systemd-nspawn"),
        "systemd-nspawn",
        "guest",
        "container,systemd-nspawn",
        "");
    assertFound(new NodeAnswers().paths("/proc/vz", "/proc/bc"), "openvz", "host", "", "openvz");
    assertFound(new NodeAnswers().paths("/proc/vz"), "openvz", "guest", "container,openvz", "");
  }

  @Test
  void virtualMachines() {
    assertFound(firmware("sys_vendor", "QEMU"), "kvm", "guest", "kvm", "");
    assertFound(
        firmware("product_name", "VMware Virtual Platform"), "VMware", "guest", "VMware", "");
    assertFound(firmware("bios_vendor", "innotek GmbH"), "virtualbox", "guest", "virtualbox", "");
    assertFound(
        firmware("sys_vendor", "Microsoft Corporation"), "VirtualPC", "guest", "VirtualPC", "");
    assertFound(
        firmware("sys_vendor", "Red Hat").file(DmiFacts.DIRECTORY + "product_family", "RHV"),
        "RHV",
        "guest",
        "RHV",
        "");
    assertFound(new NodeAnswers().paths("/proc/xen"), "xen", "guest", "", "");
    assertFound(
        new NodeAnswers().file("/proc/cpuinfo", "model name\t: QEMU Virtual CPU version 2.5+"),
        "kvm",
        "guest",
        "kvm",
        "");
  }

  @Test
  void hosts() {
    assertFound(
        new NodeAnswers().paths("/proc/xen").file("/proc/xen/capabilities", "control_d"),
        "xen",
        "host",
        "",
        "xen");
    assertFound(
        new NodeAnswers().file("/proc/modules", "kvm_intel 1 0 - Live\nkvm 2 1 kvm_intel, Live"),
        "kvm",
        "host",
        "",
        "kvm");
    assertFound(new NodeAnswers().paths("/dev/kvm"), "kvm", "host", "", "kvm");
  }

  @Test
  void theFirstSignDecides() {
    assertFound(
        firmware("sys_vendor", "QEMU").paths("/.dockerenv", "/dev/kvm"),
        "docker",
        "guest",
        "container,docker,kvm",
        "kvm");
  }

  @Test
  void aMainframesHypervisor() {
    assertFound(
        new NodeAnswers().file("/proc/cpuinfo", "vendor_id : IBM/S390"),
        "PR/SM",
        "LPAR",
        "PR/SM",
        "");
    assertFound(
        new NodeAnswers()
            .file("/proc/cpuinfo", "vendor_id : IBM/S390")
            .output("lscpu", "Hypervisor:  z/VM\n"),
        "z/VM",
        "guest",
        "PR/SM,z/VM",
        "");
  }
}
