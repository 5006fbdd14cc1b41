package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFactsTest {
  private static final String STATUS = "Uid:\t1000\t0\t0\t0\nGid:\t100\t0\t0\t0";

  private static Map<String, Object> read(String environment, String entries) {
    return new NodeAnswers()
        .file("/proc/self/status", STATUS)
        .output("environment", environment)
        .output("user", entries)
        .readBy(new UserFacts());
  }

  @Test
  void theNameIsTheEnvironments() {
    assertThat(
            read(
                "LOGNAME=bob\nUSER=eve\n",
                "bobby:x:1:1::/:/bin/x\nbob:x:7:8:Bob B,,,:/home/bob:/bin/ash\n"))
        .containsEntry("user_id", "bob")
        .containsEntry("user_uid", 7L)
        .containsEntry("user_gid", 8L)
        .containsEntry("user_gecos", "Bob B,,,")
        .containsEntry("user_dir", "/home/bob")
        .containsEntry("user_shell", "/bin/ash")
        .containsEntry("real_user_id", 1000L)
        .containsEntry("effective_user_id", 0L)
        .containsEntry("real_group_id", 100L)
        .containsEntry("effective_group_id", 100L);
  }

  @Test
  void withoutANameTheNumberTells() {
    assertThat(read("HOME=/\n", "deploy:x:1000:1000::/home/deploy:/bin/bash\n"))
        .containsEntry("user_id", "deploy");
  }

  @Test
  void nobodyIsKnown() {
    assertThat(read("", "")).containsKey("real_user_id").doesNotContainKey("user_id");
  }
}
