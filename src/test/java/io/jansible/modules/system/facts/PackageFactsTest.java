package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackageFactsTest {
  private static NodeAnswers of(String release) {
    return new NodeAnswers()
        .file("/etc/os-release", "NAME=" + release)
        .file("/etc/redhat-release", release);
  }

  private static Object manager(NodeAnswers answers) {
    return answers.readBy(new PackageFacts()).get("pkg_mgr");
  }

  @Test
  void theLastProgramCounts() {
    assertThat(manager(new NodeAnswers().paths("/usr/bin/apt-get", "/usr/bin/zypper")))
        .isEqualTo("zypper");
    assertThat(manager(new NodeAnswers().paths("/sbin/apk"))).isEqualTo("apk");
    assertThat(manager(new NodeAnswers())).isEqualTo("unknown");
  }

  @Test
  void debianMeansApt() {
    NodeAnswers debian =
        new NodeAnswers()
            .file("/etc/os-release", "ID=debian\nNAME=Debian")
            .paths("/usr/bin/apt-get", "/usr/bin/zypper");

    assertThat(manager(debian)).isEqualTo("apt");
    assertThat(manager(debian.output("apt-owner", "rpm\n"))).isEqualTo("apt_rpm");
  }

  @Test
  void theRedHatFamilyHasItsOwnRules() {
    assertThat(manager(of("Fedora").paths("/usr/bin/dnf").output("dnf", "/usr/bin/dnf5\n")))
        .isEqualTo("dnf5");
    assertThat(
            manager(
                of("Rocky")
                    .paths("/usr/bin/dnf", "/usr/bin/yum")
                    .output("dnf", "/usr/bin/dnf-3\n")))
        .isEqualTo("dnf");
    assertThat(manager(of("CentOS").paths("/usr/bin/yum"))).isEqualTo("yum");
    assertThat(manager(of("Fedora").paths("/run/ostree-booted", "/usr/bin/dnf")))
        .isEqualTo("atomic_container");
  }
}
