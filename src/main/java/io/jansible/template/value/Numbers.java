package io.jansible.template.value;

import io.jansible.template.Undefined;
import java.math.BigInteger;

/** Python's arithmetic: integers of any size, floats, and bools that count as 0 and 1. */
public final class Numbers {
  private Numbers() {}

  /** A big integer as the smallest type that holds it. */
  public static Object of(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  /** An integer, a bool too, as a big integer. */
  public static BigInteger big(Object value) {
    if (value instanceof BigInteger big) {
      return big;
    }
    return BigInteger.valueOf(value instanceof Boolean bool ? (bool ? 1 : 0) : longOf(value));
  }

  private static long longOf(Object value) {
    return ((Number) value).longValue();
  }

  public static boolean isWhole(Object value) {
    return Types.isInt(value) || value instanceof Boolean;
  }

  /** A number as a float. */
  public static double real(Object value) {
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    double real = ((Number) value).doubleValue();
    if (Double.isInfinite(real) && value instanceof BigInteger) {
      throw PythonError.overflow("int too large to convert to float");
    }
    return real;
  }

  /** A value that must be an integer and is used as an index or a count. */
  public static long index(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    if (isWhole(value)) {
      BigInteger big = big(value);
      if (big.bitLength() > 63) {
        throw PythonError.index("cannot fit 'int' into an index-sized integer");
      }
      return big.longValue();
    }
    Undefined.refuse(value);
    throw PythonError.type(
        "'" + Types.name(value) + "' object cannot be interpreted as an integer");
  }

  static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      return ((x ^ sum) & (y ^ sum)) < 0 ? (Object) big(a).add(big(b)) : sum;
    }
    return isWhole(a) && isWhole(b) ? of(big(a).add(big(b))) : (Object) (real(a) + real(b));
  }

  static Object subtract(Object a, Object b) {
    return isWhole(a) && isWhole(b) ? of(big(a).subtract(big(b))) : (Object) (real(a) - real(b));
  }

  static Object multiply(Object a, Object b) {
    return isWhole(a) && isWhole(b) ? of(big(a).multiply(big(b))) : (Object) (real(a) * real(b));
  }

  static Object divide(Object a, Object b) {
    if (!Truth.of(b)) {
      throw PythonError.zero(
          isWhole(a) && isWhole(b) ? "division by zero" : "float division by zero");
    }
    return real(a) / real(b);
  }

  static Object floorDivide(Object a, Object b) {
    if (isWhole(a) && isWhole(b)) {
      if (!Truth.of(b)) {
        throw PythonError.zero("integer division or modulo by zero");
      }
      return of(floor(big(a), big(b))[0]);
    }
    if (real(b) == 0) {
      throw PythonError.zero("float floor division by zero");
    }
    double rest = (Double) modulo(real(a), real(b));
    double quotient = (real(a) - rest) / real(b);
    double whole = Math.floor(quotient);
    return quotient == 0
        ? Math.copySign(0.0, real(a) / real(b))
        : quotient - whole > 0.5 ? whole + 1 : whole;
  }

  static Object modulo(Object a, Object b) {
    if (isWhole(a) && isWhole(b)) {
      if (!Truth.of(b)) {
        throw PythonError.zero("integer modulo by zero");
      }
      return of(floor(big(a), big(b))[1]);
    }
    double divisor = real(b);
    if (divisor == 0) {
      throw PythonError.zero("float modulo");
    }
    double rest = real(a) % divisor;
    if (rest == 0) {
      return Math.copySign(0.0, divisor);
    }
    return (rest < 0) != (divisor < 0) ? rest + divisor : rest;
  }

  /** Quotient and rest, the quotient rounded down and the rest with the divisor's sign. */
  private static BigInteger[] floor(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
      parts[0] = parts[0].subtract(BigInteger.ONE);
      parts[1] = parts[1].add(b);
    }
    return parts;
  }

  public static Object power(Object a, Object b) {
    if (isWhole(a) && isWhole(b) && big(b).signum() >= 0) {
      return of(big(a).pow(big(b).intValueExact()));
    }
    double base = real(a);
    double exponent = real(b);
    if (base == 0 && exponent < 0) {
      throw PythonError.zero("0.0 cannot be raised to a negative power");
    }
    return Math.pow(base, exponent);
  }

  static Object negate(Object a) {
    return isWhole(a) ? of(big(a).negate()) : (Object) (-real(a));
  }
}
