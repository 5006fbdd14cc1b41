package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a key that is there: every kind of file, task and leave, as recorded. */
class KeyWishTest {
  @ParameterizedTest
  @MethodSource("recorded")
  void aKeyIsKeptReplacedOrConvertedAsRealAnsibleDoesIt(Map<String, Object> recorded) {
    String name = (String) recorded.get("existing");
    byte[] file = Recorded.bytes((name.equals("garbage") ? "certificates/" : "keys/") + name);
    KeyWish wish = wish((Map<?, ?>) recorded.get("options"), (String) recorded.get("regenerate"));
    String outcome = (String) recorded.get("outcome");
    if (outcome.equals("fail") && !unwritable(wish, file)) {
      assertThatThrownBy(() -> wish.decide(wish.read(file)))
          .isInstanceOf(CryptoException.class)
          .hasMessageContaining("Will not proceed")
          .hasMessageContaining("`regenerate`");
    } else {
      KeyWish.Action expected =
          switch (outcome) {
            case "keep" -> KeyWish.Action.KEEP;
            case "new" -> KeyWish.Action.GENERATE;
            default -> KeyWish.Action.CONVERT;
          };
      assertThat(wish.decide(wish.read(file))).isEqualTo(expected);
    }
  }

  /** Some fail only when they are converted: an RSA key has no raw form. */
  private static boolean unwritable(KeyWish wish, byte[] file) {
    PrivateKey key = wish.read(file).key();
    return key != null
        && wish.regenerate() == Regenerate.NEVER
        && wish.convert()
        && !wish.format().fits(key.type());
  }

  private static KeyWish wish(Map<?, ?> options, String regenerate) {
    Object format = options.get("format");
    return new KeyWish(
        KeyType.of((String) options.get("type")),
        options.get("size") instanceof Long size ? size.intValue() : 4096,
        options.get("curve") instanceof String curve ? Curve.of(curve) : null,
        (String) options.get("passphrase"),
        format == null || format.equals("auto") ? null : KeyFormat.of((String) format),
        format == null,
        "convert".equals(options.get("format_mismatch")),
        Regenerate.valueOf(regenerate.toUpperCase(Locale.ROOT)));
  }

  static Stream<Map<String, Object>> recorded() {
    return Recorded.lines("regenerate.jsonl").stream();
  }
}
