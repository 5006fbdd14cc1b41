package io.jansible.modules.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksumTest {
  private static String digest(String file, String... lines) {
    return Checksum.parse("sha256:https://h/SUMS").from(List.of(lines), file).digest();
  }

  @Test
  void linesOfManyKindsAreRead() {
    assertThat(digest("f", "aa  f", "bb  g")).isEqualTo("aa");
    assertThat(digest("f", "aa *f")).isEqualTo("aa");
    assertThat(digest("f", "aa  ./f")).isEqualTo("aa");
    assertThat(digest("f", "SHA256 (g) = bb", "SHA256 (f) = aa")).isEqualTo("aa");
    assertThat(digest("f", "AA")).isEqualTo("aa");
  }

  @Test
  void aListWithoutTheFileIsOfNoUse() {
    assertThatThrownBy(() -> digest("f", "aa  dir/f", "bb  g"))
        .hasMessage("Unable to find a checksum for file 'f' in 'https://h/SUMS'");
  }

  @Test
  void charactersThatNobodySeesAreLeftOut() {
    assertThat(Checksum.parse("md5:\u200bAB cd").digest()).isEqualTo("abcd");
  }

  @Test
  void noChecksumIsNull() {
    assertThat(Checksum.parse("")).isNull();
  }
}
