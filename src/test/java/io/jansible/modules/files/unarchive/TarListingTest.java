package io.jansible.modules.files.unarchive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.FileMode;
import io.jansible.module.file.FileAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class TarListingTest {
  private static final TarListing LISTING =
      TarListing.parse(List.of("top/", "top: Mode differs", "top/one", "top/one: Uid differs"));

  private static boolean differs(
      FileAttributes wanted, boolean administrator, String... complaints) {
    UnarchiveTask task =
        new UnarchiveTask("/d", null, null, List.of(), List.of(), List.of(), false, false, wanted);
    return LISTING.isDifferent(task, administrator, List.of(complaints));
  }

  @Test
  void namesAreTheLinesThatSayNoDifference() {
    assertThat(LISTING.names()).containsExactly("top/", "top/one");
    assertThat(TarListing.parse(List.of("a: Mode differs", "b")).names())
        .containsExactly("a: Mode differs", "b");
  }

  @Test
  void whatTheTaskSetsItselfIsNoDifference() {
    FileAttributes mode = FileAttributes.NONE.withMode(FileMode.of("0600"));

    assertThat(differs(FileAttributes.NONE, false)).isTrue();
    assertThat(differs(mode, true)).isTrue();
    assertThat(differs(mode, false)).isFalse();
  }

  @Test
  void missingFilesAreOneButNotAStrippedDirectory() {
    FileAttributes mode = FileAttributes.NONE.withMode(FileMode.of("0600"));

    assertThat(differs(mode, false, "tar: : Warning: Cannot stat: No such file or directory"))
        .isFalse();
    assertThat(differs(mode, false, "tar: one: Warning: Cannot stat: No such file or directory"))
        .isTrue();
    assertThat(differs(mode, false, "tar: l: Warning: Cannot readlink: No such file or directory"))
        .isTrue();
  }

  @Test
  void anotherTarCannotCompareAndDoesNotStripItsNames() {
    FileAttributes mode = FileAttributes.NONE.withMode(FileMode.of("0600"));

    assertThat(differs(mode, false, TarArchive.UNCOMPARED)).isTrue();
    assertThat(TarArchive.stripped(List.of("a/", "a/b", "a/c/d"), List.of("--strip-components=1")))
        .containsExactly("", "b", "c/d");
    assertThat(TarArchive.stripped(List.of("a/b"), List.of("-v"))).containsExactly("a/b");
  }
}
