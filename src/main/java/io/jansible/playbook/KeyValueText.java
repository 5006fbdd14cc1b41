package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.TemplateText;
import io.jansible.source.UserError;
import java.util.LinkedHashMap;
import java.util.Map;

/** Variables in the form {@code a=1 b="two words"}, as -e takes them; every value is a text. */
public final class KeyValueText {
  private KeyValueText() {}

  /**
   * @throws UserError when something in the text is no {@code key=value}
   */
  public static Map<String, Object> parse(SourceText source) {
    ArgumentText parsed;
    try {
      parsed = ArgumentText.parse(source.content(), false);
    } catch (IllegalArgumentException e) {
      throw new UserError(new Position(source, 1, 1), e.getMessage());
    }
    if (parsed.rest() != null) {
      throw new UserError(
          new Problem(
              "'" + parsed.rest() + "' is no variable",
              new Position(source, 1, 1),
              "variables are written key=value, as JSON, as YAML, or @file"));
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    parsed
        .options()
        .forEach(
            (key, text) -> {
              Position at = new Position(source, 1, parsed.starts().get(key) + 1);
              variables.put(key, TemplateText.isTemplate(text) ? new TemplateText(text, at) : text);
            });
    return variables;
  }
}
