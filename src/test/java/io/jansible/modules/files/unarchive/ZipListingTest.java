package io.jansible.modules.files.unarchive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.FileMode;
import io.jansible.module.file.Accounts;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.FileAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** zipinfo's listing is recorded; the lines of the diff are those of Ansible 2.19. */
class ZipListingTest {
  private static final String LISTING =
      """
      Archive:  /a.zip
      Zip file size: 905 bytes, number of entries: 6
      drwxr-xr-x  3.0 unx        0 bx stor 20261123.080607 top/
      -rw-------  3.0 unx        4 tx stor 20200102.030406 top/one
      -rw-r--r--  3.0 unx        4 tx stor 20200102.030406 top/t w o
      lrwxrwxrwx  3.0 unx        3 bx stor 20261123.080607 top/link
      6 files, 17 bytes uncompressed, 17 bytes compressed:  0.0%
      """;
  private static final List<String> UNPACKED =
      List.of(
          stat("41ed", 4096, "2026-11-23 08:06:07.123456789 +0000", "./top/"),
          stat("8180", 4, "2020-01-02 03:04:06.000000000 +0000", "./top/one"),
          stat("81a4", 4, "2020-01-02 03:04:06.000000000 +0000", "./top/t w o"),
          stat("a1ff", 3, "2026-11-23 08:06:07.000000000 +0000", "./top/link"));

  private static String stat(String mode, int size, String time, String path) {
    return mode + " 1 0 0 " + size + " 0/root/root/" + time + "/" + path;
  }

  private static String differences(UnarchiveTask task, List<String> unequal, String... stats) {
    AttributeFacts facts = new AttributeFacts(new Accounts(022, 7L, null), "", null);
    List<Member> members = Member.parse(List.of(stats));
    Survey.Found found =
        new Survey.Found(
            null, "er 9", "/a.zip", Kind.ZIP, "unzip", "", List.of(), members, List.of(), LISTING,
            unequal);
    return ZipListing.of(task, new Survey(false, null, facts, new long[] {0, 0}, found))
        .differences();
  }

  private static UnarchiveTask task(
      boolean keepNewer, List<String> exclude, FileAttributes wanted) {
    ArchiveSource source = new ArchiveSource("/a.zip", null, null);
    return new UnarchiveTask(
        "/d", source, null, exclude, List.of(), List.of(), keepNewer, false, wanted);
  }

  private static UnarchiveTask plain() {
    return task(false, List.of(), FileAttributes.NONE);
  }

  @Test
  void allFilesAreMissing() {
    AttributeFacts nobody = new AttributeFacts(new Accounts(022, null, null), "", null);
    assertThat(nobody.accounts().ownerId()).isNull();

    assertThat(differences(plain(), List.of()))
        .isEqualTo(
            """
            >d++++++.?? top/
            >f++++++.?? top/one
            >f++++++.?? top/t w o
            >L++++++.?? top/link
            """);
  }

  @Test
  void ownersThatAreWantedCount() {
    assertThat(differences(plain(), List.of(), UNPACKED.toArray(new String[0])))
        .isEqualTo(
            """
            .d....o..?? top/
            .f....o..?? top/one
            .f....o..?? top/t w o
            .L....o..?? top/link
            """);
  }

  @Test
  void timeSizeContentAndPermissions() {
    String one = stat("81a4", 5, "2020-01-02 03:04:07.000000000 +0000", "./top/one");
    String two = stat("81a4", 4, "2020-01-02 03:04:06.500000000 +0000", "./top/t w o");

    assertThat(differences(plain(), List.of("top/t w o"), UNPACKED.get(0), one, two))
        .contains(".fcstpo..?? top/one\n", ".fc.t.o..?? top/t w o\n", ">L++++++.?? top/link\n");
  }

  @Test
  void newerFilesAreKeptAndExcludedOnesDoNotCount() {
    String newer = stat("81a4", 9, "2021-01-01 00:00:00.000000000 +0000", "./top/one");

    assertThat(differences(task(true, List.of("top/link"), FileAttributes.NONE), List.of(), newer))
        .isEqualTo(">d++++++.?? top/\n>f++++++.?? top/t w o\n");
  }

  @Test
  void theTasksPermissionsReplaceTheArchives() {
    FileAttributes wanted = FileAttributes.NONE.withMode(FileMode.of("0600"));

    assertThat(
            differences(
                task(false, List.of(), wanted), List.of(), UNPACKED.get(1), UNPACKED.get(2)))
        .contains(".f....o..?? top/one\n", ".f...po..?? top/t w o\n");
  }

  @Test
  void anotherKindOfFileIsReplaced() {
    assertThat(differences(plain(), List.of(), stat("41ed", 1, "", "./top/one")))
        .contains("cf++++++.?? top/one\n");
  }

  @Test
  void permissionsOfFatAreThoseThatTheUmaskLeaves() {
    assertThat(ZipMode.of("rwxr-x--t", false, 022)).isEqualTo(0751);
    assertThat(ZipMode.of("rw----", false, 022)).isEqualTo(0644);
    assertThat(ZipMode.of("rwx---", false, 022)).isEqualTo(0755);
    assertThat(ZipMode.of("rw----", true, 027)).isEqualTo(0750);
    assertThat(ZipMode.of("rwxa---", false, 022)).isEqualTo(0755);
  }
}
