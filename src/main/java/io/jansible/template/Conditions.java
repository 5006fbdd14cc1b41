package io.jansible.template;

import io.jansible.source.Position;
import io.jansible.source.TemplateList;
import io.jansible.source.TemplateText;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.List;
import java.util.regex.Pattern;

/** Conditions of {@code when}, {@code assert}, {@code until} and their like. */
final class Conditions {
  private static final Pattern QUOTED =
      Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
  private static final Pattern LOOKUP = Pattern.compile("\\b(?:lookup|query|q)\\b");

  private final Rendering rendering;

  Conditions(Rendering rendering) {
    this.rendering = rendering;
  }

  boolean holds(Object condition, Position at, Evaluation evaluation) {
    if (condition instanceof Boolean bool) {
      return bool;
    }
    if (condition instanceof TemplateList list) {
      return all(list.elements(), at, evaluation);
    }
    if (condition instanceof List<?> list) {
      return all(list, at, evaluation);
    }
    if (condition == null || "".equals(condition)) {
      return true;
    }
    if (condition instanceof TemplateText text) {
      return template(text, evaluation);
    }
    return condition instanceof String text
        ? truth(rendering.evaluate(text, at, evaluation), text)
        : truth(condition, Text.of(condition));
  }

  private boolean all(List<?> conditions, Position at, Evaluation evaluation) {
    for (Object each : conditions) {
      if (!holds(each, at, evaluation)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A condition in braces. One whole expression is that expression; braces inside, as in {@code '{{
   * name }}' == 'x'}, are rendered first, and what comes out is evaluated. That text may hold what
   * a node returned, so it must not reach what acts on the controller: a lookup in it is refused.
   */
  private boolean template(TemplateText text, Evaluation evaluation) {
    rendering.deprecated(
        "Conditionals should not be surrounded by templating delimiters such as {{ }} or {% %}: "
            + text.text());
    Object value = Undefined.refuse(rendering.renderText(text, evaluation));
    if (value instanceof String rendered && !rendered.isEmpty()) {
      if (LOOKUP.matcher(QUOTED.matcher(rendered).replaceAll("''")).find()) {
        throw new TemplateException(
            "A condition in braces may not use a lookup: its text could come from a node. Write the"
                + " condition without braces.",
            text.at());
      }
      return rendered(rendered, text.at(), evaluation);
    }
    return truth(value, text.text());
  }

  private boolean rendered(String condition, Position at, Evaluation evaluation) {
    try {
      return truth(rendering.evaluate(condition, null, evaluation), condition);
    } catch (TemplateException failure) {
      throw failure
          .locate(at)
          .hint(
              "the braces are replaced first, and what comes out is the condition; write it without"
                  + " braces");
    }
  }

  private boolean truth(Object value, String condition) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    boolean holds = Truth.of(Finish.data(value));
    rendering.deprecated(
        "Conditional result (%s) was derived from value of type '%s': %s"
            .formatted(holds ? "True" : "False", Types.name(value), condition));
    return holds;
  }
}
