package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceFactsTest {
  private static Object manager(NodeAnswers answers) {
    return answers.readBy(new ServiceFacts()).get("service_mgr");
  }

  private static NodeAnswers init() {
    return new NodeAnswers().file("/proc/1/comm", "init");
  }

  @Test
  void theFirstProcessTells() {
    assertThat(manager(new NodeAnswers().file("/proc/1/comm", "systemd"))).isEqualTo("systemd");
    assertThat(manager(new NodeAnswers().file("/proc/1/comm", "runit-init"))).isEqualTo("runit");
    assertThat(manager(new NodeAnswers().file("/proc/1/comm", "procd"))).isEqualTo("openwrt_init");
    assertThat(manager(new NodeAnswers().output("init", "/lib/systemd/systemd\n")))
        .isEqualTo("systemd");
  }

  @Test
  void anInitIsKnownByItsTraces() {
    assertThat(manager(init().programs("/bin/systemctl").paths("/run/systemd/system/")))
        .isEqualTo("systemd");
    assertThat(manager(init().programs("/sbin/initctl").paths("/etc/init/", "/etc/init.d/")))
        .isEqualTo("upstart");
    assertThat(manager(init().paths("/sbin/openrc", "/etc/init.d/"))).isEqualTo("openrc");
    assertThat(manager(init().paths("/etc/init.d/"))).isEqualTo("sysvinit");
    assertThat(manager(init().paths("/etc/dinit.d/"))).isEqualTo("dinit");
    assertThat(manager(init())).isEqualTo("service");
  }

  @Test
  void aShellIsAContainersFirstProcess() {
    NodeAnswers shell =
        new NodeAnswers()
            .file("/proc/1/comm", "bash")
            .programs("/bin/systemctl")
            .output("init", "/lib/systemd/systemd\n");

    assertThat(manager(shell)).isEqualTo("systemd");
  }
}
