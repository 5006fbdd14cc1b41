package io.jansible.template.value;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Python's range: the integers from a start up to an end, in steps. */
public final class Range extends AbstractList<Object> implements RandomAccess {
  private final long start;
  private final long stop;
  private final long step;
  private final int size;

  public Range(long start, long stop, long step) {
    if (step == 0) {
      throw PythonError.value("range() arg 3 must not be zero");
    }
    this.start = start;
    this.stop = stop;
    this.step = step;
    long span = step > 0 ? stop - start + step - 1 : start - stop - step - 1;
    long count = Math.max(0, span / Math.abs(step));
    if (count > Integer.MAX_VALUE) {
      throw PythonError.overflow("Range too big");
    }
    this.size = (int) count;
  }

  /** What the function {@code range} makes of its arguments. */
  public static Range of(Arguments arguments) {
    if (arguments.size() == 0) {
      throw PythonError.type("range expected at least 1 argument, got 0");
    }
    long[] numbers = new long[arguments.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Numbers.index(arguments.positional()[i]);
    }
    return numbers.length == 1
        ? new Range(0, numbers[0], 1)
        : new Range(numbers[0], numbers[1], numbers.length > 2 ? numbers[2] : 1);
  }

  @Override
  public Object get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return start + index * step;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean contains(Object value) {
    if (!(value instanceof Long number)) {
      return super.contains(value);
    }
    long offset = number - start;
    return size > 0 && offset % step == 0 && offset / step >= 0 && offset / step < size;
  }

  @Override
  public String toString() {
    return "range(" + start + ", " + stop + (step == 1 ? ")" : ", " + step + ")");
  }
}
