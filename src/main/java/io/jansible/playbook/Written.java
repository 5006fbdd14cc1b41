package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.Templated;

/**
 * The value that an author wrote for a keyword, and where. A keyword that was not written is a null
 * reference instead. A value without a template already has its keyword's type: Boolean for {@code
 * become}, Long for {@code port}, and so on; a {@link Templated} must be rendered first.
 */
public record Written(Object value, Position at) {
  public boolean isTemplated() {
    return value instanceof Templated;
  }
}
