package io.jansible.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A dictionary with a template somewhere inside its values, in the order of its author. Its keys
 * are data.
 */
public record TemplateMap(Map<Object, Object> entries) implements Templated {
  public TemplateMap {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }
}
