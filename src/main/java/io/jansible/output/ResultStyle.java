package io.jansible.output;

import java.util.Map;

/** How the values of a result are written behind its arrow. */
@FunctionalInterface
public interface ResultStyle {
  /** JSON on one line, or spread over lines where a result is there to be read. */
  ResultStyle JSON = new JsonResult(null);

  /** JSON that is always spread over lines. */
  ResultStyle SPREAD_JSON = new JsonResult(true);

  /** JSON that is always on one line. */
  ResultStyle FLAT_JSON = new JsonResult(false);

  /** YAML made for reading: texts of several lines are blocks, and no text is shown twice. */
  ResultStyle YAML = new YamlResult(true);

  /** YAML that says all that the result does. */
  ResultStyle EXACT_YAML = new YamlResult(false);

  /**
   * The text of the values.
   *
   * @param read whether the result is there to be read: of such a module, or at -vvv
   */
  String text(Map<String, Object> values, boolean read);
}
