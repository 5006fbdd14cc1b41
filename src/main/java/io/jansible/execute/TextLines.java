package io.jansible.execute;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The lines of a text as Python's {@code str.splitlines} gives them, cut out when they are read: a
 * hundred million short lines would take many times the text's memory, and are seldom asked for.
 */
final class TextLines extends AbstractList<String> implements RandomAccess {
  /** The start of every so many lines is known. */
  private static final int STEP = 16;

  private final String text;
  private int[] starts = new int[4];
  private int count;

  /** The lines, when an author's template has changed the list; else null. */
  private List<String> changed;

  TextLines(String text) {
    this.text = text;
    for (int at = 0; at < text.length(); at = next(end(at))) {
      if (count % STEP == 0) {
        note(at);
      }
      count++;
    }
  }

  private void note(int start) {
    int index = count / STEP;
    if (index == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[index] = start;
  }

  @Override
  public int size() {
    return changed == null ? count : changed.size();
  }

  @Override
  public String get(int index) {
    if (changed != null) {
      return changed.get(index);
    }
    int at = starts[Objects.checkIndex(index, count) / STEP];
    for (int i = index % STEP; i > 0; i--) {
      at = next(end(at));
    }
    return text.substring(at, end(at));
  }

  @Override
  public String set(int index, String line) {
    return changeable().set(index, line);
  }

  @Override
  public void add(int index, String line) {
    modCount++;
    changeable().add(index, line);
  }

  @Override
  public String remove(int index) {
    modCount++;
    return changeable().remove(index);
  }

  private List<String> changeable() {
    if (changed == null) {
      changed = new ArrayList<>(this);
    }
    return changed;
  }

  /** Where the line ends that begins there. */
  private int end(int start) {
    int at = start;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the line behind this end begins. */
  private int next(int end) {
    boolean two =
        end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return end + (two ? 2 : 1);
  }

  private static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r')
        || (c >= 0x1c && c <= 0x1e)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
