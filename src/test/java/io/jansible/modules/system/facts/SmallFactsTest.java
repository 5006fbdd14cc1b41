package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallFactsTest {
  @Test
  void selinux() {
    NodeAnswers enforcing =
        new NodeAnswers()
            .file("/sys/fs/selinux/enforce", "1")
            .file("/sys/fs/selinux/policyvers", "33")
            .file("/etc/selinux/config", "# c\nSELINUX=permissive\nSELINUXTYPE=targeted");

    assertThat(enforcing.readBy(new SelinuxFacts()).get("selinux"))
        .isEqualTo(
            Map.of(
                "status", "enabled",
                "policyvers", 33L,
                "config_mode", "permissive",
                "mode", "enforcing",
                "type", "targeted"));
    assertThat(new NodeAnswers().readBy(new SelinuxFacts()).get("selinux"))
        .isEqualTo(Map.of("status", "disabled"));
  }

  @Test
  void capabilities() {
    assertThat(new NodeAnswers().readBy(new CapabilityFacts()))
        .containsEntry("system_capabilities", "N/A");
    assertThat(
            new NodeAnswers()
                .output("capabilities", "Current: =ep\n")
                .readBy(new CapabilityFacts()))
        .containsEntry("system_capabilities_enforced", "False")
        .containsEntry("system_capabilities", List.of());
    assertThat(
            new NodeAnswers()
                .output("capabilities", "Current: =ep cap_a,cap_b-ep\nBounding set =cap_a")
                .readBy(new CapabilityFacts()))
        .containsEntry("system_capabilities_enforced", "True")
        .containsEntry("system_capabilities", List.of("ep cap_a", "cap_b-ep"));
  }

  @Test
  void commandLine() {
    Map<String, Object> facts =
        new NodeAnswers()
            .file("/proc/cmdline", "ro console=tty0 console=ttyS0 a=\"b c\" quiet")
            .readBy(new CommandLineFacts());

    assertThat(facts)
        .containsEntry(
            "cmdline", Map.of("ro", true, "console", "ttyS0", "a", "\"b c\"", "quiet", true))
        .containsEntry(
            "proc_cmdline",
            Map.of("ro", true, "console", List.of("tty0", "ttyS0"), "a", "\"b c\"", "quiet", true));
  }

  @Test
  void resolver() {
    Map<String, Object> facts =
        new NodeAnswers()
            .file(
                "/etc/resolv.conf",
                "# c\n"
                    + "nameserver 10.0.0.1\n"
                    + "nameserver 10.0.0.2\n"
                    + "search a b\n"
                    + "domain d\n"
                    + "options ndots:5 rotate")
            .readBy(new DnsFacts());

    assertThat(facts.get("dns"))
        .isEqualTo(
            Map.of(
                "nameservers", List.of("10.0.0.1", "10.0.0.2"),
                "search", List.of("a", "b"),
                "domain", "d",
                "options", Map.of("ndots", "5", "rotate", true)));
  }

  @Test
  void lsb() {
    String tool =
        "No LSB modules are available.\n"
            + "Distributor ID:\tUbuntu\n"
            + "Release:\t18.04\n"
            + "Codename:\tbionic\n";

    assertThat(new NodeAnswers().output("lsb", tool).readBy(new LsbFacts()).get("lsb"))
        .isEqualTo(
            Map.of(
                "id", "Ubuntu", "release", "18.04", "codename", "bionic", "major_release", "18"));
    assertThat(
            new NodeAnswers()
                .file("/etc/lsb-release", "DISTRIB_ID=Ubuntu\nDISTRIB_DESCRIPTION=\"Ubuntu 18\"")
                .readBy(new LsbFacts())
                .get("lsb"))
        .isEqualTo(Map.of("id", "Ubuntu", "description", "Ubuntu 18"));
    assertThat(new NodeAnswers().readBy(new LsbFacts()).get("lsb")).isEqualTo(Map.of());
  }

  @Test
  void sshKeysOfTheFirstDirectoryThatHasAny() {
    assertThat(
            new NodeAnswers()
                .file("/etc/openssh/ssh_host_rsa_key.pub", "ssh-rsa AAA root@x")
                .file("/etc/ssh_host_dsa_key.pub", "ssh-dss BBB")
                .readBy(new SshKeyFacts()))
        .isEqualTo(
            Map.of("ssh_host_key_rsa_public", "AAA", "ssh_host_key_rsa_public_keytype", "ssh-rsa"));
  }

  @Test
  void namesForStorage() {
    assertThat(
            new NodeAnswers()
                .file(
                    "/etc/iscsi/initiatorname.iscsi",
                    "## c\nInitiatorName=iqn.1993-08.org.debian:01:44")
                .readBy(new IscsiFacts()))
        .containsEntry("iscsi_iqn", "iqn.1993-08.org.debian:01:44");
    assertThat(
            new NodeAnswers().file("/etc/nvme/hostnqn", "nqn.2014:uuid:1").readBy(new NvmeFacts()))
        .containsEntry("hostnqn", "nqn.2014:uuid:1");
    assertThat(
            new NodeAnswers()
                .file("/sys/class/fc_host/host1/port_name", "0x21000014ff52a9bb")
                .readBy(new FibreChannelFacts()))
        .containsEntry("fibre_channel_wwn", List.of("21000014ff52a9bb"));
  }

  @Test
  void otherCollectors() {
    assertThat(
            new NodeAnswers()
                .output("facter", "{\"os\": {\"name\": \"x\"}}")
                .readBy(ExternalFacts.FACTER))
        .containsEntry("os", Map.of("name", "x"));
    assertThat(ExternalFacts.OHAI.warnings(new NodeAnswers().output("ohai", "oops").answers()))
        .containsExactly("Failed to gather ohai facts");
    assertThat(ExternalFacts.OHAI.warnings(new NodeAnswers().answers())).isEmpty();
  }

  @Test
  void fullNames() {
    assertThat(HostName.full("web1", List.of("10.0.0.5 web1.example.com web1")))
        .isEqualTo("web1.example.com");
    assertThat(HostName.full("web1", List.of("127.0.1.1 web1 web1.example.com")))
        .isEqualTo("web1.example.com");
    assertThat(HostName.full("web1", List.of("127.0.0.1 localhost web1"))).isEqualTo("localhost");
    assertThat(HostName.full("web1", List.of())).isEqualTo("web1");
  }

  @Test
  void thePlatformOfA32BitUserland() {
    assertThat(
            new NodeAnswers()
                .output("uname", "Linux a.b 5.10.0 #1 SMP Debian 5.10 (2021) x86_64\n")
                .output("elf", "\u007fELF\u0001")
                .file("/etc/machine-id", "abc")
                .readBy(new PlatformFacts()))
        .containsEntry("kernel", "5.10.0")
        .containsEntry("kernel_version", "#1 SMP Debian 5.10 (2021)")
        .containsEntry("hostname", "a")
        .containsEntry("nodename", "a.b")
        .containsEntry("domain", "b")
        .containsEntry("architecture", "x86_64")
        .containsEntry("userspace_architecture", "i386")
        .containsEntry("userspace_bits", "32")
        .containsEntry("machine_id", "abc")
        .doesNotContainKey("python_version");
  }
}
