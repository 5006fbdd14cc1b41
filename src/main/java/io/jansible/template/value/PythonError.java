package io.jansible.template.value;

import io.jansible.template.TemplateException;

/** A failure that Python raises, in the words it has for it. */
public final class PythonError extends TemplateException {
  private final String kind;

  private PythonError(String kind, String message) {
    super(message);
    this.kind = kind;
  }

  public static PythonError type(String message) {
    return new PythonError("TypeError", message);
  }

  public static PythonError value(String message) {
    return new PythonError("ValueError", message);
  }

  public static PythonError key(Object key) {
    return new PythonError("KeyError", Text.repr(key));
  }

  public static PythonError index(String message) {
    return new PythonError("IndexError", message);
  }

  public static PythonError zero(String message) {
    return new PythonError("ZeroDivisionError", message);
  }

  public static PythonError overflow(String message) {
    return new PythonError("OverflowError", message);
  }

  public static PythonError attribute(Object value, String name) {
    return new PythonError(
        "AttributeError", "'" + Types.name(value) + "' object has no attribute '" + name + "'");
  }

  /** The exception's class in Python. */
  public String kind() {
    return kind;
  }
}
