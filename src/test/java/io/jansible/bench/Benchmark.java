package io.jansible.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One operation that is measured.
 *
 * @param operation what one operation is
 * @param count how many of them one call of the work does
 */
record Benchmark(String name, String operation, int count, Work work) {
  private static final long WARM_UP = 1_500_000_000L;
  private static final int LEAST_CALLS = 3;
  private static final int ROUNDS = 7;
  private static final long ROUND = 300_000_000L;

  /** What is measured; its answer depends on all of it, so that nothing is left out. */
  interface Work {
    int run();
  }

  /** Runs until the JVM has compiled what there is to compile, then in rounds; prints a line. */
  void measure() {
    int answers = 0;
    int calls = 0;
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARM_UP || calls < LEAST_CALLS) {
      answers += work.run();
      calls++;
    }
    long perCall = (System.nanoTime() - start) / calls;
    long each = Math.max(1, ROUND / Math.max(1, perCall));
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      for (long j = 0; j < each; j++) {
        answers += work.run();
      }
      rounds[i] = (double) (System.nanoTime() - begin) / each / count;
    }
    Arrays.sort(rounds);
    print(rounds, answers);
  }

  private void print(double[] rounds, int answers) {
    System.out.printf(
        Locale.ROOT,
        "%-15s %12s  (%s to %s)  %s%s%n",
        name,
        time(rounds[ROUNDS / 2]),
        time(rounds[0]),
        time(rounds[ROUNDS - 1]),
        operation,
        answers == 0 ? " (nothing came of it)" : "");
  }

  private static String time(double nanos) {
    if (nanos < 1e3) {
      return String.format(Locale.ROOT, "%.0f ns", nanos);
    }
    return nanos < 1e6
        ? String.format(Locale.ROOT, "%.2f µs", nanos / 1e3)
        : String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
  }
}
