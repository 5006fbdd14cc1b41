package io.jansible.source;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words that differ from a word in one letter: swapped, too much, missing or another one. */
final class Misspellings {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz_0123456789";

  private Misspellings() {}

  static Stream<String> of(String word) {
    int length = word.length();
    Stream<String> swapped =
        IntStream.range(1, length)
            .mapToObj(
                i ->
                    word.substring(0, i - 1)
                        + word.charAt(i)
                        + word.charAt(i - 1)
                        + word.substring(i + 1));
    Stream<String> without =
        IntStream.range(0, length).mapToObj(i -> word.substring(0, i) + word.substring(i + 1));
    Stream<String> with =
        IntStream.rangeClosed(0, length)
            .boxed()
            .flatMap(i -> letters().map(c -> word.substring(0, i) + c + word.substring(i)));
    Stream<String> other =
        IntStream.range(0, length)
            .boxed()
            .flatMap(i -> letters().map(c -> word.substring(0, i) + c + word.substring(i + 1)));
    return Stream.of(swapped, without, with, other).flatMap(words -> words);
  }

  private static Stream<String> letters() {
    return LETTERS.chars().mapToObj(Character::toString);
  }
}
