package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.connection.Request;
import io.jansible.module.ProcessNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountFactsTest {
  private static final String TABLE =
      """
      /dev/sda1 / ext4 rw,relatime 0 0
      tmpfs /run tmpfs rw 0 0
      /dev/sda2 /a\\040b xfs rw 1 2
      nas:/vol /nas nfs4 rw 0 0
      systemd-1 /proc/sys/fs/binfmt_misc autofs rw 0 0
      """;

  @TempDir Path directory;

  private static NodeAnswers table() {
    return new NodeAnswers()
        .file("/etc/mtab", TABLE)
        .file("/proc/self/mountinfo", "1 1 8:2 /sub /a\\040b rw - xfs /dev/sda2 rw")
        .programs("/usr/bin/findmnt")
        .output("uuids", "/dev/sda1 aa-bb\n/dev/sda2\n")
        .output("mount /", "4096 4096 1000 400 50 20\n")
        .output("mount /a b", "1024 1024 10 5 0 0\n");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> mounts(NodeAnswers answers) {
    return (List<Map<String, Object>>) answers.readBy(new MountFacts(10)).get("mounts");
  }

  @Test
  void whatLivesOnADeviceOrAnotherMachine() {
    List<Map<String, Object>> mounts = mounts(table().output("mounts-complete", ""));

    assertThat(mounts).extracting(mount -> mount.get("mount")).containsExactly("/", "/a b", "/nas");
    assertThat(mounts.get(0))
        .containsEntry("device", "/dev/sda1")
        .containsEntry("uuid", "aa-bb")
        .containsEntry("size_total", 4096000L)
        .containsEntry("size_available", 1638400L)
        .containsEntry("block_used", 600L)
        .containsEntry("inode_used", 30L)
        .containsEntry("dump", 0L);
    assertThat(mounts.get(1))
        .containsEntry("options", "rw,bind")
        .containsEntry("passno", 2L)
        .containsEntry("uuid", "N/A");
    assertThat(mounts.get(2)).containsEntry("uuid", "N/A").doesNotContainKeys("note", "size_total");
  }

  @Test
  void aFileSystemThatDidNotAnswerInTimeIsSaid() {
    assertThat(mounts(table()).get(2))
        .containsEntry("note", "Could not get extra information due to timeout")
        .doesNotContainKey("uuid");
    assertThat(new MountFacts(10).warnings(table().answers()))
        .containsExactly("Timeout exceeded when getting mount info for /nas");
  }

  /** The program that hangs is the test's own; it answers for local file systems only. */
  @Test
  void theScriptWaitsNoLongerThanItWasTold() throws IOException {
    Path mtab = directory.resolve("mtab");
    Files.writeString(mtab, TABLE);
    Path stat = directory.resolve("stat");
    Files.writeString(
        stat,
        "#!/bin/sh\ncase \"$*\" in *nas*) exec tail -f /dev/null;; esac\n"
            + "for m; do :; done\nprintf '\\nMARK mount %s\\n1 2 3 4 5 6\\n' \"$m\"\n");
    assertThat(stat.toFile().setExecutable(true)).isTrue();
    Questions questions =
        new Questions().last(MountScript.write(1).replace("/etc/mtab", mtab.toString()));
    String script = "PATH=" + directory + ":$PATH\n" + FactScript.write(questions, "MARK");

    Answers answers = Answers.parse(new ProcessNode().inspect(Request.of(script)).output(), "MARK");

    assertThat(answers.complete()).isTrue();
    assertThat(answers.output("mount /a b")).isEqualTo("1 2 3 4 5 6\n");
    assertThat(answers.has("mount /nas")).isFalse();
    assertThat(answers.has("mounts-complete")).isFalse();
  }

  @Test
  void escapesOfTheTable() {
    assertThat(MountFacts.unescape("/a\\040b\\134\\011")).isEqualTo("/a b\\\t");
    assertThat(MountFacts.unescape("/a\\9")).isEqualTo("/a\\9");
  }
}
