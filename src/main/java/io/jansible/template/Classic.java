package io.jansible.template;

import io.jansible.source.TemplateText;
import io.jansible.template.text.Output;
import io.jansible.template.text.Source;

/**
 * The values of Ansible up to 2.18, {@code jinja2_native = False}: nearly everything is text, and
 * text that looks like a list, a dictionary or a bool is read as one.
 */
final class Classic {
  private Classic() {}

  /** Whether a text is one variable alone whose value is a bool, a number or None. */
  static boolean isPlainVariable(TemplateText text, Scope scope) {
    String name = name(text.text());
    if (name == null) {
      return false;
    }
    Object value = scope.get(name);
    return value == null || value instanceof Number || value instanceof Boolean;
  }

  static Object plainVariable(TemplateText text, Scope scope) {
    return scope.get(name(text.text()));
  }

  /** The name in {@code {{ name }}}, or null. */
  private static String name(String text) {
    int start = text.indexOf("{{");
    int end = text.lastIndexOf("}}");
    String rest = end < 0 ? text : text.substring(end + 2);
    if (start != 0 || !rest.isEmpty() && !rest.equals("\n")) {
      return null;
    }
    String name = text.substring(2, end).strip();
    return name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c)) ? name : null;
  }

  /** What is left of a rendered text. */
  static Object value(Output output, Source source, boolean meantAsText) {
    if (output.isValue() && output.value() == Omit.OMIT) {
      return Omit.OMIT;
    }
    String text = output.toText();
    Object data = meantAsText ? text : data(text);
    return data == text ? Rendering.withTrailing(text, source.text(), "\n") : data;
  }

  /** What a text looks like; the text itself when it looks like nothing else. */
  static Object data(String text) {
    if (text.startsWith("{") || text.startsWith("[")) {
      Object read = PythonLiteral.read(text);
      return read == PythonLiteral.NONE ? text : read;
    }
    boolean bool = text.equals("True") || text.equals("False");
    return bool ? (Object) text.equals("True") : text;
  }
}
