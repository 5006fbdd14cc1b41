package io.jansible.template.jmespath;

/**
 * A word of an expression.
 *
 * @param kind a sign itself, or {@code name}, {@code number}, {@code literal}, {@code end}
 * @param value a name's text, a number, or a literal's value
 */
record QueryToken(String kind, Object value, int offset) {
  boolean is(String wanted) {
    return kind.equals(wanted);
  }
}
