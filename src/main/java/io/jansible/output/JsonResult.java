package io.jansible.output;

import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.util.Map;

/**
 * A result as JSON.
 *
 * @param spread whether it is spread over lines; null where that is the result's own matter
 */
record JsonResult(Boolean spread) implements ResultStyle {
  static final JsonStyle LINE = new JsonStyle(-1, true, false, ", ", ": ");

  @Override
  public String text(Map<String, Object> values, boolean read) {
    boolean lines = spread == null ? read : spread;
    return JsonText.write(values, lines ? JsonStyle.RESULT : LINE);
  }
}
