package io.jansible.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list with a template somewhere inside; its elements are values or {@link Templated}. */
public record TemplateList(List<Object> elements) implements Templated {
  public TemplateList {
    elements = Collections.unmodifiableList(new ArrayList<>(elements));
  }
}
