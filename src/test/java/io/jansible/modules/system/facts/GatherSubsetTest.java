package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The expectations are what Ansible 2.19 gathered for the same words. */
class GatherSubsetTest {
  private static final String MINIMAL =
      "platform,distribution,lsb,selinux,apparmor,fips,python,caps,pkg_mgr,service_mgr,cmdline,"
          + "date_time,env,ssh_pub_keys,user,systemd,dns,local";

  private static String gathered(String... words) {
    List<FactFamily> all = new FactGathering(List.of(), 10, List.of(), "/f").families();
    return String.join(
        ",", new GatherSubset(all).resolve(List.of(words)).stream().map(FactFamily::name).toList());
  }

  @Test
  void everythingIsTheDefault() {
    assertThat(gathered()).isEqualTo(gathered("all"));
    assertThat(gathered().split(",")).hasSize(28);
  }

  @Test
  void theMinimumStaysUnlessItIsExcluded() {
    assertThat(gathered("!all")).isEqualTo(MINIMAL);
    assertThat(gathered("min")).isEqualTo(MINIMAL);
    assertThat(gathered("!hardware")).isEqualTo(MINIMAL);
    assertThat(gathered("!min")).isEmpty();
    assertThat(gathered("!all", "!min")).isEmpty();
  }

  @Test
  void aFamilyBringsWhatItRequires() {
    assertThat(gathered("!all", "!min", "network")).isEqualTo("platform,distribution,network");
    assertThat(gathered("!all", "!min", "pkg_mgr")).isEqualTo("distribution,pkg_mgr");
    assertThat(gathered("!all", "!min", "mounts")).isEqualTo("platform,hardware");
    assertThat(gathered("!all", "!min", "hardware", "!platform")).isEqualTo("platform,hardware");
  }

  @Test
  void whatIsNamedWinsOverWhatIsExcluded() {
    assertThat(gathered("!all", "!network", "network")).isEqualTo(gathered("network"));
    assertThat(gathered("!all", "!min", "hardware", "!mounts")).isEqualTo("platform,hardware");
    assertThat(gathered("!all", "min", "!date_time")).doesNotContain("date_time");
    assertThat(gathered("all", "!hardware", "!facter")).doesNotContain("hardware", "facter");
  }

  @Test
  void aNameThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> gathered("network,virtual"))
        .hasMessage(
            "Bad subset 'network,virtual' given to Ansible. gather_subset options allowed: all,"
                + " all_ipv4_addresses, all_ipv6_addresses, apparmor, architecture, caps, chroot,"
                + " cmdline, date_time, default_ipv4, default_ipv6, devices, distribution,"
                + " distribution_major_version, distribution_release, distribution_version, dns,"
                + " effective_group_ids, effective_user_id, env, facter, fibre_channel_wwn, fips,"
                + " hardware, interfaces, is_chroot, iscsi, kernel, kernel_version, loadavg, local,"
                + " lsb, machine, machine_id, mounts, network, nvme, ohai, os_family, pkg_mgr,"
                + " platform, processor, processor_cores, processor_count, python, python_version,"
                + " real_user_id, selinux, service_mgr, ssh_host_key_dsa_public,"
                + " ssh_host_key_ecdsa_public, ssh_host_key_ed25519_public,"
                + " ssh_host_key_rsa_public, ssh_host_pub_keys, ssh_pub_keys, system,"
                + " system_capabilities, system_capabilities_enforced, systemd, user, user_dir,"
                + " user_gecos, user_gid, user_id, user_shell, user_uid, virtual,"
                + " virtualization_role, virtualization_tech_guest, virtualization_tech_host,"
                + " virtualization_type");
    assertThat(gathered("!all", "!no_such_thing")).isEqualTo(MINIMAL);
  }
}
