package io.jansible.source;

import java.util.Objects;

/**
 * A text that holds template markup, and the place where it stands (null when it stands nowhere).
 */
public record TemplateText(String text, Position at) implements Templated {
  public TemplateText {
    Objects.requireNonNull(text);
  }

  /** Whether a text holds anything that a template would replace. */
  public static boolean isTemplate(String text) {
    int brace = text.indexOf('{');
    while (brace >= 0 && brace + 1 < text.length()) {
      char next = text.charAt(brace + 1);
      if (next == '{' || next == '%' || next == '#') {
        return true;
      }
      brace = text.indexOf('{', brace + 1);
    }
    return false;
  }
}
