package io.jansible.template.value;

import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Python's equality, order and membership. */
public final class Comparison {
  private Comparison() {}

  public static boolean equal(Object a, Object b) {
    if (a == b) {
      return !(a instanceof Double number && number.isNaN()) && Undefined.refuse(a) == a;
    }
    if (a == null || b == null) {
      Undefined.refuse(a == null ? b : a);
      return false;
    }
    if (a instanceof CharSequence && b instanceof CharSequence) {
      return a.toString().equals(b.toString());
    }
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return compareNumbers(a, b) == 0;
    }
    return equalContainers(Undefined.refuse(a), Undefined.refuse(b));
  }

  private static boolean equalContainers(Object a, Object b) {
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return a instanceof Tuple == b instanceof Tuple
          && a instanceof Range == b instanceof Range
          && equalElements(x, y);
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return equalMaps(x, y);
    }
    if (isSetLike(a) && isSetLike(b)) {
      Collection<?> x = (Collection<?>) a;
      Collection<?> y = (Collection<?>) b;
      return x.size() == y.size() && Iteration.all(x, each -> contains(y, each));
    }
    if (a instanceof byte[] x && b instanceof byte[] y) {
      return java.util.Arrays.equals(x, y);
    }
    return Objects.equals(a, b);
  }

  private static boolean isSetLike(Object value) {
    return value instanceof Set
        || value instanceof DictView view && view.kind() != DictView.Kind.VALUES;
  }

  private static boolean equalElements(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> others = b.iterator();
    for (Object each : a) {
      if (!equal(each, others.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalMaps(Map<?, ?> a, Map<?, ?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : a.entrySet()) {
      Object key = Dicts.find(b, entry.getKey());
      if (key == Dicts.MISSING || !equal(entry.getValue(), b.get(key))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The order of two values: negative, zero or positive.
   *
   * @param operator the sign that the message of a refusal shows
   */
  public static int compare(Object a, Object b, String operator) {
    if (a instanceof Long x && b instanceof Long y) {
      return Long.compare(x, y);
    }
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return compareNumbers(a, b);
    }
    if (a instanceof CharSequence && b instanceof CharSequence) {
      return compareTexts(a.toString(), b.toString());
    }
    if (a instanceof List<?> x
        && b instanceof List<?> y
        && a instanceof Tuple == b instanceof Tuple) {
      return compareElements(x, y, operator);
    }
    Integer order = compareObjects(Undefined.refuse(a), Undefined.refuse(b));
    if (order == null) {
      throw PythonError.type(
          "'%s' not supported between instances of '%s' and '%s'"
              .formatted(operator, Types.name(a), Types.name(b)));
    }
    return order;
  }

  private static Integer compareObjects(Object a, Object b) {
    if (a instanceof LocalDateTime x && b instanceof LocalDateTime y) {
      return x.compareTo(y);
    }
    if (a instanceof OffsetDateTime x && b instanceof OffsetDateTime y) {
      return x.toInstant().compareTo(y.toInstant());
    }
    if (a instanceof LocalDate x && b instanceof LocalDate y) {
      return x.compareTo(y);
    }
    if (a instanceof TimeDelta x && b instanceof TimeDelta y) {
      return x.compareTo(y);
    }
    return a instanceof byte[] x && b instanceof byte[] y
        ? (Integer) java.util.Arrays.compareUnsigned(x, y)
        : null;
  }

  /** By code point; Java compares by UTF-16 unit. */
  private static int compareTexts(String a, String b) {
    int size = Math.min(a.length(), b.length());
    for (int i = 0; i < size; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : x - y;
      }
    }
    return a.length() - b.length();
  }

  private static int compareElements(List<?> a, List<?> b, String operator) {
    Iterator<?> others = b.iterator();
    for (Object each : a) {
      if (!others.hasNext()) {
        return 1;
      }
      Object other = others.next();
      if (!equal(each, other)) {
        return compare(each, other, operator);
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private static int compareNumbers(Object a, Object b) {
    if (Numbers.isWhole(a) && Numbers.isWhole(b)) {
      return Numbers.big(a).compareTo(Numbers.big(b));
    }
    if (a instanceof BigInteger
        || b instanceof BigInteger
        || a instanceof Long
        || b instanceof Long) {
      double x = ((Number) (a instanceof Boolean ? 0L : a)).doubleValue();
      double y = ((Number) (b instanceof Boolean ? 0L : b)).doubleValue();
      if (Double.isFinite(x) && Double.isFinite(y)) {
        return decimal(a).compareTo(decimal(b));
      }
    }
    double x = Numbers.real(a);
    double y = Numbers.real(b);
    return x < y ? -1 : x == y ? 0 : 1;
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof Double real
        ? new BigDecimal(real)
        : new BigDecimal(Numbers.big(number));
  }

  /** Whether a container has an element, a dictionary a key, a text a part. */
  public static boolean contains(Object container, Object element) {
    if (container instanceof CharSequence text) {
      if (element instanceof CharSequence part) {
        return text.toString().contains(part);
      }
      Undefined.refuse(element);
      throw PythonError.type(
          "'in <string>' requires string as left operand, not " + Types.name(element));
    }
    if (container instanceof Map<?, ?> map) {
      return Dicts.find(map, Undefined.refuse(element)) != Dicts.MISSING;
    }
    if (container instanceof Range range && element instanceof Long) {
      return range.contains(element);
    }
    if (container instanceof Iterable<?> || container instanceof byte[]) {
      Undefined.refuse(element);
      return !Iteration.all(Iteration.of(container), each -> !equal(each, element));
    }
    Undefined.refuse(container);
    throw PythonError.type("argument of type '" + Types.name(container) + "' is not iterable");
  }
}
