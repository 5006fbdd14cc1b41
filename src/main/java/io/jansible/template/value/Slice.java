package io.jansible.template.value;

import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import java.util.ArrayList;
import java.util.List;

/** What stands between the brackets of {@code x[1:5:2]}; a part that is not written is None. */
public record Slice(Object start, Object stop, Object step) {
  /** The part of a sequence that the slice tells. */
  public Object of(Object sequence) {
    if (sequence instanceof CharSequence text) {
      return ofText(text.toString());
    }
    if (sequence instanceof List<?> list) {
      List<Object> part = elements(list);
      return sequence instanceof Tuple ? Tuple.copyOf(part) : part;
    }
    if (sequence instanceof byte[] bytes) {
      byte[] part = new byte[bytes.length];
      int[] size = {0};
      forEach(bytes.length, i -> part[size[0]++] = bytes[i]);
      return java.util.Arrays.copyOf(part, size[0]);
    }
    Undefined.refuse(sequence);
    throw PythonError.type("'" + Types.name(sequence) + "' object is not subscriptable");
  }

  private List<Object> elements(List<?> list) {
    List<Object> part = new ArrayList<>();
    forEach(list.size(), i -> part.add(list.get(i)));
    return part;
  }

  private String ofText(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder part = new StringBuilder();
    forEach(points.length, i -> part.appendCodePoint(points[i]));
    return part.toString();
  }

  private void forEach(int size, java.util.function.IntConsumer action) {
    long stride = step == null ? 1 : Numbers.index(step);
    if (stride == 0) {
      throw PythonError.value("slice step cannot be zero");
    }
    long low = stride > 0 ? 0 : -1;
    long high = stride > 0 ? size : size - 1;
    long from = start == null ? (stride > 0 ? low : high) : clamp(start, size, low, high);
    long to = stop == null ? (stride > 0 ? high : low) : clamp(stop, size, low, high);
    for (long i = from; stride > 0 ? i < to : i > to; i += stride) {
      action.accept((int) i);
    }
  }

  private static long clamp(Object bound, int size, long low, long high) {
    long at = Numbers.index(bound);
    return Math.max(low, Math.min(high, at < 0 ? at + size : at));
  }
}
