package io.jansible.execute;

import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.UndefinedException;
import io.jansible.template.expression.SyntaxException;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the debugger says of a line that it cannot obey: as Python tells of its exceptions. */
final class DebuggerError {
  private static final Pattern NAME = Pattern.compile("'(.*)' is undefined");
  private static final Pattern PART =
      Pattern.compile("object of type '(.*)' has no attribute ('.*'|\".*\")");

  private DebuggerError() {}

  static String of(Undefined undefined) {
    Matcher name = NAME.matcher(undefined.message());
    if (name.matches()) {
      return text("NameError", "name '" + name.group(1) + "' is not defined");
    }
    Matcher part = PART.matcher(undefined.message());
    if (!part.matches()) {
      return text("IndexError", undefined.message());
    }
    return part.group(1).equals("dict")
        ? key(part.group(2))
        : text(
            "AttributeError", "'" + part.group(1) + "' object has no attribute " + part.group(2));
  }

  static String of(TemplateException failure) {
    if (failure instanceof SyntaxException) {
      return text("SyntaxError", failure.getMessage().replaceFirst("^Syntax error in .*?: ", ""));
    }
    if (failure instanceof UndefinedException undefined) {
      return of(undefined.undefined());
    }
    String kind = failure instanceof PythonError error ? error.kind() : "TemplateError";
    if (kind.equals("KeyError")) {
      return key(failure.reason());
    }
    return text(kind, failure.reason());
  }

  /** What has no element of a key, which comes as Python writes it. */
  private static String key(String quoted) {
    return "***KeyError:KeyError(" + quoted + ")";
  }

  /** What cannot be done here, and what can be done instead. */
  static String text(String kind, String message) {
    return "***" + kind + ":" + kind + "(" + Text.repr(message) + ")";
  }
}
