package io.jansible.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the text of a Python literal: numbers, strings, bytes, tuples and lists (both become
 * lists), dictionaries, sets, None, True and False.
 */
public final class PythonLiteral {
  private final PythonTokens tokens;

  private PythonLiteral(String text) {
    tokens = new PythonTokens(text);
  }

  /** The literal's value, or the text itself when it is no literal. */
  public static Object valueOrText(String text) {
    if (!mayBeLiteral(text)) {
      return text;
    }
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /**
   * The literal's value.
   *
   * @throws IllegalArgumentException when the text is no literal
   */
  public static Object parse(String text) {
    PythonLiteral literal = new PythonLiteral(text);
    Object value = literal.elements('\0');
    literal.tokens.requireEnd();
    return value;
  }

  /** Whether the first character is one that a literal can start with: most texts end here. */
  private static boolean mayBeLiteral(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) <= ' ') {
      first++;
    }
    return first < text.length()
        && "0123456789+-.'\"[({TFNrRbBuUs".indexOf(text.charAt(first)) >= 0;
  }

  /** One value, or a list where a comma makes it a tuple; ends before {@code close}. */
  private Object elements(char close) {
    Object first = value();
    if (!tokens.skip(',')) {
      return first;
    }
    List<Object> tuple = new ArrayList<>();
    tuple.add(first);
    while (!(close == '\0' ? tokens.atEnd() : tokens.looksAt(close))) {
      tuple.add(value());
      if (!tokens.skip(',')) {
        break;
      }
    }
    return Collections.unmodifiableList(tuple);
  }

  private Object value() {
    if (tokens.skip('[')) {
      return list();
    } else if (tokens.skip('(')) {
      return parenthesized();
    } else if (tokens.skip('{')) {
      return braced();
    } else if (tokens.looksAtString()) {
      return tokens.strings();
    } else if (tokens.looksAtName()) {
      return name(tokens.name());
    }
    return tokens.number();
  }

  private Object name(String name) {
    return switch (name) {
      case "None" -> null;
      case "True" -> Boolean.TRUE;
      case "False" -> Boolean.FALSE;
      case "set" -> {
        tokens.require('(');
        tokens.require(')');
        yield Set.of();
      }
      default -> throw new IllegalArgumentException("not a literal: " + name);
    };
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    while (!tokens.looksAt(']')) {
      list.add(value());
      if (!tokens.skip(',')) {
        break;
      }
    }
    tokens.require(']');
    return Collections.unmodifiableList(list);
  }

  private Object parenthesized() {
    if (tokens.skip(')')) {
      return List.of();
    }
    Object value = elements(')');
    tokens.require(')');
    return value;
  }

  private Object braced() {
    if (tokens.skip('}')) {
      return Map.of();
    }
    Object first = value();
    return tokens.skip(':') ? dictionary(first) : set(first);
  }

  private Map<Object, Object> dictionary(Object firstKey) {
    Map<Object, Object> dictionary = new LinkedHashMap<>();
    dictionary.put(firstKey, value());
    while (tokens.skip(',') && !tokens.looksAt('}')) {
      Object key = value();
      tokens.require(':');
      dictionary.put(key, value());
    }
    tokens.require('}');
    return Collections.unmodifiableMap(dictionary);
  }

  private Set<Object> set(Object first) {
    Set<Object> set = new LinkedHashSet<>();
    set.add(first);
    while (tokens.skip(',') && !tokens.looksAt('}')) {
      set.add(value());
    }
    tokens.require('}');
    return Collections.unmodifiableSet(set);
  }
}
