package io.jansible.template.value;

import io.jansible.template.Undefined;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/** Which values count as true in Python. */
public final class Truth {
  private Truth() {}

  public static boolean of(Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value == null) {
      return false;
    }
    if (value instanceof CharSequence text) {
      return text.length() > 0;
    }
    if (value instanceof Collection<?> collection) {
      return !collection.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    return value instanceof Number number ? ofNumber(number) : ofObject(value);
  }

  private static boolean ofNumber(Number number) {
    return number instanceof BigInteger big ? big.signum() != 0 : number.doubleValue() != 0;
  }

  private static boolean ofObject(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes.length > 0;
    }
    if (value instanceof TimeDelta delta) {
      return !delta.duration().isZero();
    }
    Undefined.refuse(value);
    return true;
  }
}
