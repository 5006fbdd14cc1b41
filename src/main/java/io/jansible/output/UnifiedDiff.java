package io.jansible.output;

import java.util.ArrayList;
import java.util.List;

/** The hunks of a unified diff, line by line, without its header. */
final class UnifiedDiff {
  /** Lines {@code left} and {@code right} either are equal or are replaced by each other. */
  private record Step(boolean equal, int left, int leftEnd, int right, int rightEnd) {}

  private final List<String> before;
  private final List<String> after;
  private final int context;
  private final List<String> lines = new ArrayList<>();

  private UnifiedDiff(List<String> before, List<String> after, int context) {
    this.before = before;
    this.after = after;
    this.context = context;
  }

  /**
   * The diff's lines, each with the line end that it has in its text; empty when none differ.
   *
   * @param context how many equal lines stand around a difference
   */
  static List<String> of(List<String> before, List<String> after, int context) {
    UnifiedDiff diff = new UnifiedDiff(before, after, context);
    diff.writeHunks();
    return diff.lines;
  }

  private void writeHunks() {
    List<Step> hunk = new ArrayList<>();
    List<Step> steps = steps();
    for (int n = 0; n < steps.size(); n++) {
      Step step = steps.get(n);
      boolean first = n == 0;
      boolean last = n == steps.size() - 1;
      if (step.equal() && !first && !last && step.leftEnd() - step.left() > 2 * context) {
        hunk.add(head(step));
        write(hunk);
        hunk.clear();
        hunk.add(tail(step));
      } else {
        hunk.add(step.equal() && first ? tail(step) : step.equal() && last ? head(step) : step);
      }
    }
    write(hunk);
  }

  private Step head(Step step) {
    int size = Math.min(context, step.leftEnd() - step.left());
    return new Step(true, step.left(), step.left() + size, step.right(), step.right() + size);
  }

  private Step tail(Step step) {
    int size = Math.min(context, step.leftEnd() - step.left());
    return new Step(
        true, step.leftEnd() - size, step.leftEnd(), step.rightEnd() - size, step.rightEnd());
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    int left = 0;
    int right = 0;
    for (LineMatcher.Run run : new LineMatcher(before, after).runs()) {
      if (left < run.left() || right < run.right()) {
        steps.add(new Step(false, left, run.left(), right, run.right()));
      }
      left = run.left() + run.size();
      right = run.right() + run.size();
      if (run.size() > 0) {
        steps.add(new Step(true, run.left(), left, run.right(), right));
      }
    }
    return steps;
  }

  private void write(List<Step> hunk) {
    if (hunk.stream().allMatch(Step::equal)) {
      return;
    }
    Step first = hunk.get(0);
    Step last = hunk.get(hunk.size() - 1);
    lines.add(
        "@@ -"
            + range(first.left(), last.leftEnd())
            + " +"
            + range(first.right(), last.rightEnd())
            + " @@\n");
    for (Step step : hunk) {
      if (step.equal()) {
        add(' ', before, step.left(), step.leftEnd());
      } else {
        add('-', before, step.left(), step.leftEnd());
        add('+', after, step.right(), step.rightEnd());
      }
    }
  }

  /** First line and count as diff writes them: one line has no count, no line stands before. */
  private static String range(int start, int end) {
    int count = end - start;
    return count == 1 ? "" + end : (count == 0 ? start : start + 1) + "," + count;
  }

  private void add(char sign, List<String> source, int start, int end) {
    for (int i = start; i < end; i++) {
      lines.add(sign + source.get(i));
    }
  }
}
