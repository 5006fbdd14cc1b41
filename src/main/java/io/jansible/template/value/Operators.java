package io.jansible.template.value;

import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The operators between two values, and their refusals. */
public final class Operators {
  private Operators() {}

  public static Object add(Object a, Object b) {
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return Numbers.add(a, b);
    }
    if (a instanceof CharSequence x && b instanceof CharSequence y) {
      return x.toString() + y;
    }
    if (a instanceof Tuple && b instanceof Tuple) {
      return Tuple.copyOf(joined((List<?>) a, (List<?>) b));
    }
    if (isListed(a) && isListed(b)) {
      return joined(Iteration.view(a), Iteration.view(b));
    }
    if (b instanceof TimeDelta delta && a instanceof LocalDateTime at) {
      return at.plus(delta.duration());
    }
    throw unsupported("+", a, b);
  }

  private static boolean isList(Object value) {
    return value instanceof List && !(value instanceof Tuple) && !(value instanceof Range);
  }

  /** Views of dictionaries are lists here, as they are from 2.19 on. */
  private static boolean isListed(Object value) {
    return isList(value) || value instanceof DictView;
  }

  private static List<Object> joined(List<?> a, List<?> b) {
    List<Object> all = new ArrayList<>(a.size() + b.size());
    all.addAll(a);
    all.addAll(b);
    return all;
  }

  public static Object subtract(Object a, Object b) {
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return Numbers.subtract(a, b);
    }
    if (a instanceof Set<?> x && b instanceof Set<?> y) {
      Set<Object> rest = new LinkedHashSet<>(x);
      rest.removeAll(y);
      return rest;
    }
    if (a instanceof LocalDateTime x && b instanceof LocalDateTime y) {
      return new TimeDelta(Duration.between(y, x));
    }
    if (a instanceof OffsetDateTime x && b instanceof OffsetDateTime y) {
      return new TimeDelta(Duration.between(y, x));
    }
    if (a instanceof LocalDateTime at && b instanceof TimeDelta delta) {
      return at.minus(delta.duration());
    }
    if (a instanceof TimeDelta x && b instanceof TimeDelta y) {
      return new TimeDelta(x.duration().minus(y.duration()));
    }
    throw unsupported("-", a, b);
  }

  public static Object multiply(Object a, Object b) {
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return Numbers.multiply(a, b);
    }
    if (Numbers.isWhole(b) && isSequence(a)) {
      return repeated(a, Numbers.index(b));
    }
    if (Numbers.isWhole(a) && isSequence(b)) {
      return repeated(b, Numbers.index(a));
    }
    Undefined.refuse(a);
    Undefined.refuse(b);
    if (isSequence(a) || isSequence(b)) {
      Object other = isSequence(a) ? b : a;
      throw PythonError.type(
          "can't multiply sequence by non-int of type '" + Types.name(other) + "'");
    }
    throw unsupported("*", a, b);
  }

  private static boolean isSequence(Object value) {
    return Types.isText(value) || value instanceof Tuple || isList(value);
  }

  private static Object repeated(Object sequence, long count) {
    int times = (int) Math.max(0, Math.min(count, Integer.MAX_VALUE));
    if (sequence instanceof CharSequence text) {
      return text.toString().repeat(times);
    }
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll((List<?>) sequence);
    }
    return sequence instanceof Tuple ? Tuple.copyOf(all) : all;
  }

  public static Object divide(Object a, Object b) {
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return Numbers.divide(a, b);
    }
    throw unsupported("/", a, b);
  }

  public static Object floorDivide(Object a, Object b) {
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return Numbers.floorDivide(a, b);
    }
    throw unsupported("//", a, b);
  }

  public static Object modulo(Object a, Object b) {
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return Numbers.modulo(a, b);
    }
    if (a instanceof CharSequence text) {
      return Percent.format(text.toString(), Undefined.refuse(b));
    }
    throw unsupported("%", a, b);
  }

  public static Object power(Object a, Object b) {
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return Numbers.power(a, b);
    }
    throw unsupported("** or pow()", a, b);
  }

  public static Object negate(Object a) {
    if (Types.isNumber(a)) {
      return Numbers.negate(a);
    }
    Undefined.refuse(a);
    throw PythonError.type("bad operand type for unary -: '" + Types.name(a) + "'");
  }

  public static Object plus(Object a) {
    if (Types.isNumber(a)) {
      return a instanceof Boolean bool ? (Object) (bool ? 1L : 0L) : a;
    }
    Undefined.refuse(a);
    throw PythonError.type("bad operand type for unary +: '" + Types.name(a) + "'");
  }

  private static PythonError unsupported(String operator, Object a, Object b) {
    Undefined.refuse(a);
    Undefined.refuse(b);
    if (operator.equals("+") && (Types.isText(a) || a instanceof List)) {
      String kind = Types.name(a);
      return PythonError.type(
          "can only concatenate " + kind + " (not \"" + Types.name(b) + "\") to " + kind);
    }
    return PythonError.type(
        "unsupported operand type(s) for "
            + operator
            + ": '"
            + Types.name(a)
            + "' and '"
            + Types.name(b)
            + "'");
  }
}
