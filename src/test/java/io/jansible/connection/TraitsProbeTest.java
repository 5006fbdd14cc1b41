package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TraitsProbeTest {
  private static Traits parse(String output) {
    return TraitsProbe.parse(
        new Reply(0, output.getBytes(StandardCharsets.UTF_8), new byte[0], false));
  }

  @Test
  void readsWhatTheScriptSays() {
    Traits traits =
        parse(
            """
            system Linux
            id uid=1000(deploy) gid=1001(users) groups=1001(users),27(sudo)
            home /home/de ploy
            directory /
            temporary /var/tmp
            selinux yes
            tool curl /usr/bin/curl
            busybox stat /bin/stat
            """);

    assertThat(traits.user()).isEqualTo("deploy");
    assertThat(traits.uid()).isEqualTo(1000);
    assertThat(traits.gid()).isEqualTo(1001);
    assertThat(traits.isRoot()).isFalse();
    assertThat(traits.home()).isEqualTo("/home/de ploy");
    assertThat(traits.temporary()).isEqualTo("/var/tmp");
    assertThat(traits.selinux()).isTrue();
    assertThat(traits.path("curl")).hasValue("/usr/bin/curl");
    assertThat(traits.isBusybox("curl")).isFalse();
    assertThat(traits.isBusybox("stat")).isTrue();
    assertThat(traits.has("wget")).isFalse();
  }

  @Test
  void aUserWithoutANameIsANumber() {
    assertThat(parse("id uid=1234 gid=0(root)\n").user()).isEqualTo("1234");
    assertThat(parse("").uid()).isEqualTo(-1);
  }
}
