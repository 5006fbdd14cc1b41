package io.jansible.source;

import java.util.Collection;
import java.util.function.Predicate;

/** What somebody who wrote an unknown word probably meant. */
public final class Suggestion {
  /** Distances count half letters. */
  private static final int ABBREVIATION = 3;

  private static final int SHORTEST = 3;

  private Suggestion() {}

  /**
   * The known word nearest to {@code word}, or null when none is near: a third of its letters may
   * differ, where swapping two neighbours counts once; a word and its abbreviation ({@code src} and
   * {@code source}) are nearer than words that differ in two letters.
   */
  public static String nearest(String word, Collection<String> known) {
    String best = null;
    int bestDistance = 2 * Math.max(1, (word.length() + 1) / 3) + 2;
    for (String candidate : known) {
      boolean abbreviation = abbreviates(candidate, word) || abbreviates(word, candidate);
      if (abbreviation || Math.abs(candidate.length() - word.length()) < bestDistance) {
        int distance = 2 * distance(word, candidate);
        distance = abbreviation ? Math.min(ABBREVIATION, distance) : distance;
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** As a hint of a {@link Problem}: {@code did you mean "path"?}, or null. */
  public static String hint(String word, Collection<String> known) {
    return hint(nearest(word, known));
  }

  /**
   * The same for words that nobody can list, only recognize: one letter may differ.
   *
   * @param known whether a word is one of them
   */
  public static String hint(String word, Predicate<String> known) {
    return hint(Misspellings.of(word).filter(known).findFirst().orElse(null));
  }

  private static String hint(String word) {
    return word == null ? null : "did you mean \"" + word + "\"?";
  }

  /** Whether a word is the beginning of a longer one, with letters left out. */
  private static boolean abbreviates(String word, String whole) {
    if (word.length() < SHORTEST || word.length() >= whole.length()) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < whole.length() && at < word.length(); i++) {
      if (whole.charAt(i) == word.charAt(at)) {
        at++;
      } else if (i == 0) {
        return false;
      }
    }
    return at == word.length();
  }

  /** The number of letters to change, add, drop or swap; upper and lower case are the same. */
  private static int distance(String from, String to) {
    String a = from.toLowerCase(java.util.Locale.ROOT);
    String b = to.toLowerCase(java.util.Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    if (i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1)) {
      best = Math.min(best, cost[i - 2][j - 2] + 1);
    }
    return best;
  }
}
