package io.jansible.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two texts have in common, as Python's difflib does: the longest run of equal lines,
 * then the same left and right of it. So the hunks of a diff are the ones that Ansible shows.
 */
final class LineMatcher {
  /** {@code size} lines from {@code left} and {@code right} on are equal. */
  record Run(int left, int right, int size) {}

  private record Range(int leftStart, int leftEnd, int rightStart, int rightEnd) {}

  private final int[] left;
  private final int[] right;
  private final int[][] places;
  private int[] lengths;
  private int[] nextLengths;

  LineMatcher(List<String> leftLines, List<String> rightLines) {
    Map<String, Integer> numbers = new HashMap<>();
    left = numbered(leftLines, numbers);
    right = numbered(rightLines, numbers);
    places = places(right, numbers.size());
    lengths = new int[right.length + 1];
    nextLengths = new int[right.length + 1];
  }

  private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
    int[] numbered = new int[lines.size()];
    for (int i = 0; i < numbered.length; i++) {
      Integer number = numbers.putIfAbsent(lines.get(i), numbers.size());
      numbered[i] = number != null ? number : numbers.size() - 1;
    }
    return numbered;
  }

  /**
   * Where each line stands. From 200 lines on, a line that is more than one in a hundred starts no
   * run (difflib's "autojunk"); it may still extend one.
   */
  private static int[][] places(int[] lines, int distinct) {
    int[] counts = new int[distinct];
    for (int line : lines) {
      counts[line]++;
    }
    int limit = lines.length >= 200 ? lines.length / 100 + 1 : Integer.MAX_VALUE;
    int[][] places = new int[distinct][];
    for (int line = 0; line < distinct; line++) {
      places[line] = new int[counts[line] > limit ? 0 : counts[line]];
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < lines.length; i++) {
      int[] own = places[lines[i]];
      if (own.length > 0) {
        own[counts[lines[i]]++] = i;
      }
    }
    return places;
  }

  /** All runs in order, none next to another; the last one is empty and ends both texts. */
  List<Run> runs() {
    List<Run> found = new ArrayList<>();
    Deque<Range> open = new ArrayDeque<>();
    open.push(new Range(0, left.length, 0, right.length));
    while (!open.isEmpty()) {
      Range range = open.pop();
      Run run = longest(range);
      if (run.size() > 0) {
        found.add(run);
        int leftEnd = run.left() + run.size();
        int rightEnd = run.right() + run.size();
        if (range.leftStart() < run.left() && range.rightStart() < run.right()) {
          open.push(new Range(range.leftStart(), run.left(), range.rightStart(), run.right()));
        }
        if (leftEnd < range.leftEnd() && rightEnd < range.rightEnd()) {
          open.push(new Range(leftEnd, range.leftEnd(), rightEnd, range.rightEnd()));
        }
      }
    }
    found.sort(Comparator.comparingInt(Run::left));
    return joined(found);
  }

  private List<Run> joined(List<Run> runs) {
    List<Run> joined = new ArrayList<>();
    Run last = new Run(0, 0, 0);
    for (Run run : runs) {
      if (last.left() + last.size() == run.left() && last.right() + last.size() == run.right()) {
        last = new Run(last.left(), last.right(), last.size() + run.size());
      } else {
        if (last.size() > 0) {
          joined.add(last);
        }
        last = run;
      }
    }
    if (last.size() > 0) {
      joined.add(last);
    }
    joined.add(new Run(left.length, right.length, 0));
    return joined;
  }

  /** The first of the longest runs in a range. */
  private Run longest(Range range) {
    Run best = new Run(range.leftStart(), range.rightStart(), 0);
    Arrays.fill(lengths, range.rightStart(), range.rightEnd() + 1, 0);
    Arrays.fill(nextLengths, range.rightStart(), range.rightEnd() + 1, 0);
    for (int i = range.leftStart(); i < range.leftEnd(); i++) {
      for (int j : places[left[i]]) {
        if (j >= range.rightStart() && j < range.rightEnd()) {
          int length = lengths[j] + 1;
          nextLengths[j + 1] = length;
          if (length > best.size()) {
            best = new Run(i - length + 1, j - length + 1, length);
          }
        }
      }
      turn(i, range);
    }
    return extended(best, range);
  }

  /** The lengths found for line {@code i} become the ones that line {@code i + 1} extends. */
  private void turn(int i, Range range) {
    int[] spent = lengths;
    lengths = nextLengths;
    nextLengths = spent;
    if (i > range.leftStart()) {
      for (int j : places[left[i - 1]]) {
        nextLengths[j + 1] = 0;
      }
    }
  }

  private Run extended(Run run, Range range) {
    int i = run.left();
    int j = run.right();
    int size = run.size();
    while (i > range.leftStart() && j > range.rightStart() && left[i - 1] == right[j - 1]) {
      i--;
      j--;
      size++;
    }
    while (i + size < range.leftEnd()
        && j + size < range.rightEnd()
        && left[i + size] == right[j + size]) {
      size++;
    }
    return new Run(i, j, size);
  }
}
