package io.jansible.source;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the pieces of a Python literal from left to right. */
final class PythonTokens {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?\\s*(?:0[xX](?<hex>(?:_?[0-9a-fA-F])+)|0[oO](?<oct>(?:_?[0-7])+)"
              + "|0[bB](?<bin>(?:_?[01])+)"
              + "|(?<float>(?:(?:\\d(?:_?\\d)*)?\\.\\d(?:_?\\d)*|\\d(?:_?\\d)*\\.)"
              + "(?:[eE][+-]?\\d(?:_?\\d)*)?|\\d(?:_?\\d)*[eE][+-]?\\d(?:_?\\d)*)"
              + "|(?<dec>[1-9](?:_?\\d)*|0(?:_?0)*))(?![\\w.])");

  private final String text;
  private int next;

  PythonTokens(String text) {
    this.text = text;
  }

  private void skipBlank() {
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c == '#') {
        int end = text.indexOf('\n', next);
        next = end < 0 ? text.length() : end;
      } else if (c > ' ') {
        return;
      } else {
        next++;
      }
    }
  }

  boolean atEnd() {
    skipBlank();
    return next >= text.length();
  }

  void requireEnd() {
    if (!atEnd()) {
      throw refused();
    }
  }

  boolean looksAt(char c) {
    return !atEnd() && text.charAt(next) == c;
  }

  boolean skip(char c) {
    if (looksAt(c)) {
      next++;
      return true;
    }
    return false;
  }

  void require(char c) {
    if (!skip(c)) {
      throw refused();
    }
  }

  boolean looksAtName() {
    return !atEnd() && Character.isLetter(text.charAt(next));
  }

  String name() {
    int start = next;
    while (next < text.length() && Character.isJavaIdentifierPart(text.charAt(next))) {
      next++;
    }
    return text.substring(start, next);
  }

  Number number() {
    skipBlank();
    Matcher matcher = NUMBER.matcher(text).region(next, text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      throw refused();
    }
    boolean negative = text.charAt(next) == '-';
    next = matcher.end();
    if (matcher.group("float") != null) {
      double value = Double.parseDouble(matcher.group("float").replace("_", ""));
      return negative ? -value : value;
    }
    BigInteger value = integer(matcher);
    value = negative ? value.negate() : value;
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  private static BigInteger integer(Matcher matcher) {
    if (matcher.group("hex") != null) {
      return new BigInteger(matcher.group("hex").replace("_", ""), 16);
    } else if (matcher.group("oct") != null) {
      return new BigInteger(matcher.group("oct").replace("_", ""), 8);
    } else if (matcher.group("bin") != null) {
      return new BigInteger(matcher.group("bin").replace("_", ""), 2);
    }
    return new BigInteger(matcher.group("dec").replace("_", ""));
  }

  /** Whether a quote follows, with or without one of the prefixes of a string. */
  boolean looksAtString() {
    return !atEnd() && prefixLength() >= 0;
  }

  private int prefixLength() {
    for (int length = 0; length <= 2 && next + length < text.length(); length++) {
      char c = text.charAt(next + length);
      if (c == '"' || c == '\'') {
        return length;
      } else if ("rRbBuU".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** A String, or a byte[]; adjacent literals are one. */
  Object strings() {
    StringBuilder joined = new StringBuilder();
    boolean bytes = isBytes();
    while (looksAtString()) {
      if (isBytes() != bytes) {
        throw refused();
      }
      string(joined);
    }
    return bytes ? bytes(joined) : joined.toString();
  }

  private boolean isBytes() {
    String prefix = text.substring(next, next + prefixLength());
    return prefix.indexOf('b') >= 0 || prefix.indexOf('B') >= 0;
  }

  private byte[] bytes(StringBuilder characters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < characters.length(); i++) {
      bytes.write(characters.charAt(i));
    }
    return bytes.toByteArray();
  }

  private void string(StringBuilder into) {
    int prefix = prefixLength();
    boolean raw =
        text.substring(next, next + prefix).toLowerCase(java.util.Locale.ROOT).contains("r");
    boolean bytes = isBytes();
    next += prefix;
    String quote = text.substring(next, next + 1);
    if (text.startsWith(quote.repeat(3), next)) {
      quote = quote.repeat(3);
    }
    next += quote.length();
    while (!text.startsWith(quote, next)) {
      if (next >= text.length() || quote.length() == 1 && text.charAt(next) == '\n') {
        throw refused();
      }
      character(into, raw, bytes);
    }
    next += quote.length();
  }

  private void character(StringBuilder into, boolean raw, boolean bytes) {
    char c = text.charAt(next++);
    if (c != '\\' || next >= text.length()) {
      into.append(c);
    } else if (raw) {
      into.append(c).append(text.charAt(next++));
    } else {
      next = PythonEscapes.append(text, next, bytes, into);
    }
  }

  private IllegalArgumentException refused() {
    return new IllegalArgumentException("not a literal at character " + (next + 1));
  }
}
