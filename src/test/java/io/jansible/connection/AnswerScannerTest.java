package io.jansible.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerScannerTest {
  private final AnswerScanner output = new AnswerScanner(AnswerScanner.Side.OUTPUT);
  private final AnswerScanner error = new AnswerScanner(AnswerScanner.Side.ERROR);

  private Exchange expect(String tag, boolean contained) {
    var exchange = new Exchange(tag, contained, null);
    output.expect(exchange);
    error.expect(exchange);
    return exchange;
  }

  private static void feed(AnswerScanner scanner, String text, int piece) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int at = 0; at < bytes.length; at += piece) {
      scanner.accept(bytes, at, Math.min(piece, bytes.length - at));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void answersAreCutApartWhereverThePiecesEnd(int piece) {
    Exchange first = expect("tag-1", false);
    Exchange second = expect("tag-2", true);

    feed(
        output,
        "tag-tag-1x tag-1e\u00e9tag-1e3\ntag-2btag-2b77\nlast\ntag-2e265\nlate\ntag-2d\nlost",
        piece);
    feed(error, "tag-1e\nno newlinetag-2e\n", piece);

    assertThat(first.await(Duration.ZERO)).isTrue();
    assertThat(first.reply().outputText()).isEqualTo("tag-tag-1x tag-1e\u00e9");
    assertThat(first.reply().status()).isEqualTo(3);
    assertThat(second.await(Duration.ZERO)).isTrue();
    assertThat(second.reply().outputText()).isEqualTo("tag-2btag-2b77\nlast\nlate\n");
    assertThat(second.reply().status()).isEqualTo(-9);
    assertThat(second.reply().errorText()).isEqualTo("no newline");
  }

  @Test
  void aContainedScriptHasEndedWhenNothingHoldsItsOutput() {
    Exchange exchange = expect("t", true);

    feed(output, "te7\n", 10);
    feed(error, "te\n", 10);
    assertThat(exchange.await(Duration.ZERO)).isFalse();
    feed(output, "td\n", 10);

    assertThat(exchange.await(Duration.ZERO)).isTrue();
    assertThat(exchange.reply().status()).isEqualTo(7);
  }

  @Test
  void aScriptThatLeftSomethingBehindHasEndedWhenThatIsSilent() {
    Exchange exchange = expect("t", true);

    feed(output, "out", 10);
    assertThat(exchange.await(Duration.ZERO, Duration.ZERO)).isFalse();
    feed(output, "te0\nlater", 10);

    assertThat(exchange.await(null, Duration.ZERO)).isTrue();
    assertThat(exchange.isComplete()).isFalse();
    assertThat(exchange.reply().outputText()).isEqualTo("outlater");
  }

  @Test
  void aScriptWhoseWatcherIsGoneCountsAsKilled() {
    Exchange exchange = expect("t", true);

    feed(output, "outtd\n", 10);
    feed(error, "te\n", 10);

    assertThat(exchange.await(Duration.ZERO)).isTrue();
    assertThat(exchange.reply().status()).isEqualTo(137);
  }

  @Test
  void whatNobodyWaitsForIsDropped() {
    feed(output, "noise", 10);
    Exchange exchange = expect("t", false);
    feed(output, "te0\n", 10);
    feed(error, "te\n", 10);

    assertThat(exchange.reply().output()).isEmpty();
  }

  @Test
  void lossIsToldToAllThatWait() {
    Exchange first = expect("a", false);
    Exchange second = expect("b", false);

    output.lose(new ConnectionException("gone", "a hint", null));

    for (Exchange each : new Exchange[] {first, second}) {
      assertThatThrownBy(() -> each.await(null))
          .isInstanceOf(ConnectionException.class)
          .hasMessage("gone")
          .extracting(e -> ((ConnectionException) e).hint())
          .isEqualTo("a hint");
    }
  }
}
