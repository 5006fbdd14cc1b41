package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionFactsTest {
  private static final String OS = "/etc/os-release";

  static Stream<Arguments> distributions() {
    return Stream.of(
        of(
            new NodeAnswers()
                .file(
                    OS,
                    """
                    PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
                    NAME="Debian GNU/Linux"
                    VERSION_ID="12"
                    VERSION="12 (bookworm)"
                    VERSION_CODENAME=bookworm
                    ID=debian
                    """)
                .file("/etc/debian_version", "12.11"),
            "Debian 12.11 12 bookworm Debian"),
        of(
            new NodeAnswers()
                .file(
                    OS,
                    """
                    NAME="Ubuntu"
                    VERSION="18.04.6 LTS (Bionic Beaver)"
                    ID=ubuntu
                    ID_LIKE=debian
                    PRETTY_NAME="Ubuntu 18.04.6 LTS"
                    VERSION_ID="18.04"
                    VERSION_CODENAME=bionic
                    UBUNTU_CODENAME=bionic
                    """)
                .file("/etc/debian_version", "buster/sid")
                .file("/etc/lsb-release", "DISTRIB_ID=Ubuntu"),
            "Ubuntu 18.04 18 bionic Debian"),
        of(
            new NodeAnswers()
                .file(
                    OS,
                    """
                    NAME="Red Hat Enterprise Linux"
                    VERSION="8.9 (Ootpa)"
                    ID="rhel"
                    VERSION_ID="8.9"
                    """)
                .file("/etc/redhat-release", "Red Hat Enterprise Linux release 8.9 (Ootpa)")
                .file("/etc/system-release", "Red Hat Enterprise Linux release 8.9 (Ootpa)"),
            "RedHat 8.9 8 Ootpa RedHat"),
        of(
            new NodeAnswers()
                .file(
                    OS,
                    """
                    NAME="CentOS Linux"
                    VERSION="7 (Core)"
                    ID="centos"
                    ID_LIKE="rhel fedora"
                    VERSION_ID="7"
                    """)
                .file("/etc/centos-release", "CentOS Linux release 7.9.2009 (Core)")
                .file("/etc/redhat-release", "CentOS Linux release 7.9.2009 (Core)"),
            "CentOS 7.9 7 Core RedHat"),
        of(
            new NodeAnswers()
                .file(OS, "NAME=\"CentOS Stream\"\nVERSION=\"9\"\nID=\"centos\"\nVERSION_ID=\"9\"")
                .file("/etc/centos-release", "CentOS Stream release 9"),
            "CentOS 9 9 Stream RedHat"),
        of(
            new NodeAnswers()
                .file(
                    OS,
                    "NAME=\"Rocky Linux\"\n"
                        + "VERSION=\"9.3 (Blue Onyx)\"\n"
                        + "ID=\"rocky\"\n"
                        + "VERSION_ID=\"9.3\"")
                .file("/etc/redhat-release", "Rocky Linux release 9.3 (Blue Onyx)"),
            "Rocky 9.3 9 Blue Onyx RedHat"),
        of(
            new NodeAnswers()
                .file(
                    OS,
                    "NAME=\"Fedora Linux\"\nVERSION=\"39 (Server Edition)\"\nID=fedora\n"
                        + "VERSION_ID=39\nVERSION_CODENAME=\"\"")
                .file("/etc/redhat-release", "Fedora release 39 (Thirty Nine)"),
            "Fedora 39 39  RedHat"),
        of(
            new NodeAnswers()
                .file(
                    OS, "NAME=\"Amazon Linux\"\nVERSION=\"2023\"\nID=\"amzn\"\nVERSION_ID=\"2023\"")
                .file("/etc/system-release", "Amazon Linux release 2023 (Amazon Linux)"),
            "Amazon 2023 2023 NA RedHat"),
        of(
            new NodeAnswers()
                .file(
                    OS,
                    "NAME=\"Alpine Linux\"\nID=alpine\nVERSION_ID=3.19.1\n"
                        + "PRETTY_NAME=\"Alpine Linux v3.19\"")
                .file("/etc/alpine-release", "3.19.1"),
            "Alpine 3.19.1 3 NA Alpine"),
        of(
            new NodeAnswers()
                .file(OS, "NAME=\"Arch Linux\"\nID=arch\nBUILD_ID=rolling")
                .paths("/etc/arch-release"),
            "Archlinux NA NA NA Archlinux"),
        of(
            new NodeAnswers()
                .file(
                    OS,
                    "NAME=\"openSUSE Leap\"\nVERSION=\"15.5\"\nID=\"opensuse-leap\"\n"
                        + "ID_LIKE=\"suse opensuse\"\nVERSION_ID=\"15.5\""),
            "openSUSE Leap 15.5 15 5 Suse"),
        of(
            new NodeAnswers()
                .file(
                    OS,
                    "NAME=\"SLES\"\nVERSION=\"15-SP4\"\nVERSION_ID=\"15.4\"\n"
                        + "PRETTY_NAME=\"SUSE Linux Enterprise Server 15 SP4\"\nID=\"sles\""),
            "SLES 15.4 15 4 Suse"),
        of(
            new NodeAnswers()
                .file(
                    OS,
                    "NAME=\"Oracle Linux Server\"\nVERSION=\"8.9\"\nID=\"ol\"\nVERSION_ID=\"8.9\"")
                .file("/etc/oracle-release", "Oracle Linux Server release 8.9")
                .file("/etc/redhat-release", "Red Hat Enterprise Linux release 8.9 (Ootpa)"),
            "OracleLinux 8.9 8 NA RedHat"),
        of(
            new NodeAnswers().file("/etc/redhat-release", "CentOS release 6.10 (Final)"),
            "CentOS 6.10 6 Final RedHat"),
        of(
            new NodeAnswers().file(OS, "NAME=\"Void\"\nID=\"void\"\nPRETTY_NAME=\"Void Linux\""),
            "Void NA NA NA Void"),
        of(new NodeAnswers(), "OtherLinux NA NA NA OtherLinux"));
  }

  private static Arguments of(NodeAnswers answers, String expected) {
    return Arguments.of(answers, expected);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void nameVersionMajorReleaseAndFamily(NodeAnswers answers, String expected) {
    Map<String, Object> facts = answers.readBy(new DistributionFacts());

    assertThat(
            Stream.of(
                    "distribution",
                    "distribution_version",
                    "distribution_major_version",
                    "distribution_release",
                    "os_family")
                .map(key -> (String) facts.get(key)))
        .containsExactly(words(expected));
  }

  /** Names may have a space in them; the four other columns have fixed places. */
  private static String[] words(String expected) {
    for (String name : new String[] {"openSUSE Leap"}) {
      if (expected.startsWith(name + " ")) {
        String[] rest = expected.substring(name.length() + 1).split(" ", -1);
        return new String[] {name, rest[0], rest[1], rest[2], rest[3]};
      }
    }
    String[] words = expected.split(" ", -1);
    String release = String.join(" ", java.util.Arrays.copyOfRange(words, 3, words.length - 1));
    return new String[] {words[0], words[1], words[2], release, words[words.length - 1]};
  }

  @Test
  void theFileThatDecidedIsNamed() {
    Map<String, Object> facts =
        new NodeAnswers()
            .file("/etc/redhat-release", "Red Hat Enterprise Linux release 9.1 (Plow)")
            .readBy(new DistributionFacts());

    assertThat(facts)
        .containsEntry("distribution_file_path", "/etc/redhat-release")
        .containsEntry("distribution_file_variety", "RedHat")
        .containsEntry("distribution_file_parsed", true)
        .containsEntry("distribution_file_search_string", "Red Hat");
  }

  @Test
  void anEnterpriseServerForSapIsToldByItsBaseProduct() {
    Map<String, Object> facts =
        new NodeAnswers()
            .file(OS, "NAME=\"SLES\"\nVERSION_ID=\"15\"\nPRETTY_NAME=\"SUSE Linux Enterprise\"")
            .output("base-product", "/etc/products.d/SLES_SAP.prod\n")
            .readBy(new DistributionFacts());

    assertThat(facts)
        .containsEntry("distribution", "SLES_SAP")
        .containsEntry("distribution_release", "0")
        .containsEntry("os_family", "Suse");
  }
}
