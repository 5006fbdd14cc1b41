package io.jansible.template.plugin;

import io.jansible.template.expression.Evaluation;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.List;
import java.util.Map;

/** One use of a filter or test: the value it is applied to and its arguments, by their names. */
public final class Call {
  private final String name;
  private final Object value;
  private final Signature signature;
  private final Object[] bound;
  private final Evaluation evaluation;

  Call(String name, Object value, Signature signature, Object[] bound, Evaluation evaluation) {
    this.name = name;
    this.value = value;
    this.signature = signature;
    this.bound = bound;
    this.evaluation = evaluation;
  }

  /** The name it was called by. */
  public String name() {
    return name;
  }

  public Object value() {
    return value;
  }

  /** The value's text. */
  public String text() {
    return Text.of(value);
  }

  /** The value's text, where Python calls a method that only texts have. */
  public String textWith(String method) {
    if (!Types.isText(value)) {
      throw PythonError.attribute(value, method);
    }
    return text();
  }

  /** The value as a path, which only a text can be. */
  public String path() {
    return pathOf(value);
  }

  /** A path, which only a text can be. */
  static String pathOf(Object path) {
    if (!Types.isText(path)) {
      throw PythonError.type("expected str, bytes or os.PathLike object, not " + Types.name(path));
    }
    return Text.of(path);
  }

  /** The value's elements, to be read only. */
  public List<Object> elements() {
    return Iteration.view(value);
  }

  /** Whether values are those of 2.19, and messages with them. */
  public boolean keepsTypes() {
    return evaluation().engine().keepsTypes();
  }

  public Evaluation evaluation() {
    return evaluation;
  }

  /** An argument. */
  public Object get(String parameter) {
    return bound[signature.index(parameter)];
  }

  public String text(String parameter) {
    return Text.of(get(parameter));
  }

  /** An argument that is a regular expression. */
  public String pattern(String parameter) {
    if (!Types.isText(get(parameter))) {
      throw PythonError.type("first argument must be string or compiled pattern");
    }
    return text(parameter);
  }

  public boolean flag(String parameter) {
    return Truth.of(get(parameter));
  }

  public long whole(String parameter) {
    return Numbers.index(get(parameter));
  }

  /** Arguments by place behind the named parameters. */
  @SuppressWarnings("unchecked")
  public List<Object> rest() {
    return (List<Object>) bound[signature.size()];
  }

  /** Arguments by names that are no parameters. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> more() {
    return (Map<String, Object>) bound[signature.size() + 1];
  }

  /** The value as a dictionary, whose items Python asks for. */
  public Map<?, ?> map() {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw PythonError.attribute(value, "items");
  }

  /** The value as a dictionary. */
  public Map<?, ?> map(String complaint) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw PythonError.type(complaint);
  }
}
