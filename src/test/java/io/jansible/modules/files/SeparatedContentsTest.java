package io.jansible.modules.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedContentsTest {
  private static final String SEPARATOR = "\nab\n";

  private final List<String> contents = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  private final SeparatedContents.Taker taker =
      new SeparatedContents.Taker() {
        @Override
        public void more(byte[] bytes, int offset, int length) {
          open.append(new String(bytes, offset, length, ISO_8859_1));
        }

        @Override
        public void ended() {
          contents.add(open.toString());
          open.setLength(0);
        }
      };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 1000})
  void contentsAreTheSameInWhateverPiecesTheyCome(int size) {
    List<String> given = List.of("", "x", "\n", "\na", "\na\n\nab\r\n", "ab\n", "\n\n", "\nabc");
    byte[] all = (String.join(SEPARATOR, given) + SEPARATOR).getBytes(ISO_8859_1);
    SeparatedContents stream = new SeparatedContents(SEPARATOR.getBytes(ISO_8859_1), taker);
    for (int at = 0; at < all.length; at += size) {
      stream.write(all, at, Math.min(size, all.length - at));
    }
    assertThat(contents).isEqualTo(given);
    assertThat(open).isEmpty();
  }
}
