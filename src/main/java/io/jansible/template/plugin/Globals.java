package io.jansible.template.plugin;

import io.jansible.template.Omit;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.statement.Namespace;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Callable;
import io.jansible.template.value.DictFunction;
import io.jansible.template.value.Range;
import io.jansible.template.value.Strftime;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** The functions and values that every template can see. */
final class Globals {
  private Globals() {}

  static Object get(String name, Evaluation evaluation) {
    return switch (name) {
      case "range" -> (Callable) arguments -> Range.of(refused(arguments));
      case "dict" -> (Callable) DictFunction::call;
      case "omit" -> Omit.OMIT;
      case "lookup" -> (Callable) arguments -> lookup(arguments, evaluation, false);
      case "query", "q" -> (Callable) arguments -> lookup(arguments, evaluation, true);
      case "namespace" -> (Callable) Namespace::new;
      case "cycler" -> (Callable) Cycler::new;
      case "joiner" -> (Callable) Joiner::new;
      case "lipsum" -> (Callable) arguments -> Lipsum.text(arguments);
      case "now" -> (Callable) arguments -> now(arguments, evaluation);
      case "undef" -> (Callable) Globals::undef;
      case "vars" -> vars(evaluation);
      default -> Scope.ABSENT;
    };
  }

  private static Arguments refused(Arguments arguments) {
    for (Object each : arguments.positional()) {
      Undefined.refuse(each);
    }
    return arguments;
  }

  private static Object lookup(Arguments arguments, Evaluation evaluation, boolean list) {
    if (arguments.size() == 0) {
      throw new TemplateException("lookup() needs the name of a lookup");
    }
    Object name = Undefined.refuse(arguments.positional()[0]);
    Arguments rest = arguments.without(1);
    if (list) {
      Map<String, Object> named = new LinkedHashMap<>(arguments.named());
      named.put("wantlist", true);
      rest = new Arguments(rest.positional(), named);
    }
    return evaluation.engine().plugins().lookup(Text.of(name), rest, evaluation);
  }

  private static Object now(Arguments arguments, Evaluation evaluation) {
    ZonedDateTime now = evaluation.engine().outside().now();
    if (Truth.of(arguments.get(0, "utc", false))) {
      now = now.withZoneSameInstant(ZoneOffset.UTC);
    }
    Object format = arguments.get(1, "fmt", null);
    return format == null
        ? (Object) now.toLocalDateTime()
        : Strftime.format(Text.of(format), now.toOffsetDateTime());
  }

  private static Object undef(Arguments arguments) {
    Object hint = arguments.get(0, "hint", null);
    return new Undefined(
        hint == null ? "Mandatory variable has not been overridden" : Text.of(hint));
  }

  private static Object vars(Evaluation evaluation) {
    Map<Object, Object> raw = new LinkedHashMap<>();
    for (String name : evaluation.scope().names()) {
      raw.put(name, evaluation.scope().get(name));
    }
    return evaluation.resolve(raw);
  }
}
