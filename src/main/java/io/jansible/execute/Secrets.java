package io.jansible.execute;

import io.jansible.module.Arguments;
import io.jansible.module.Cause;
import io.jansible.source.Ordered;
import io.jansible.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a module's secret options; a result repeats none of them. */
final class Secrets {
  private static final String HIDDEN = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER";
  private static final String INSIDE = "********";
  private static final Secrets NONE = new Secrets(List.of());

  private final List<String> texts;

  private Secrets(List<String> texts) {
    this.texts = texts;
  }

  /**
   * @param arguments null while they are not known
   */
  static Secrets of(Arguments arguments) {
    List<String> texts = arguments == null ? List.of() : arguments.secrets();
    return texts.isEmpty() ? NONE : new Secrets(texts);
  }

  Map<String, Object> hide(Map<String, Object> values) {
    if (texts.isEmpty()) {
      return values;
    }
    Map<String, Object> hidden = new LinkedHashMap<>();
    values.forEach((key, value) -> hidden.put(key, hidden(value)));
    return hidden;
  }

  /** What an operator is told, without the secrets. */
  Cause hide(Cause cause) {
    return cause == null || texts.isEmpty()
        ? cause
        : new Cause(
            hidden(cause.reason()),
            cause.about(),
            cause.word(),
            cause.hint() == null ? null : hidden(cause.hint()));
  }

  Notes hide(Notes notes) {
    if (texts.isEmpty()) {
      return notes;
    }
    Problem mistake = notes.mistake();
    return new Notes(
        notes.warnings().stream().map(this::hidden).toList(),
        notes.deprecations().stream().map(this::hidden).toList(),
        mistake == null
            ? null
            : new Problem(hidden(mistake.message()), mistake.at(), mistake.hint()).withoutLine());
  }

  private Object hidden(Object value) {
    if (value instanceof String text) {
      return hidden(text);
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, element) -> copy.put(key, hidden(element)));
      return Ordered.copy(copy);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(hidden(element)));
      return copy;
    }
    return value;
  }

  private String hidden(String text) {
    String result = text;
    for (String secret : texts) {
      if (result.equals(secret)) {
        return HIDDEN;
      }
      result = result.replace(secret, INSIDE);
    }
    return result;
  }
}
