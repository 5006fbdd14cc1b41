package io.jansible.template;

import io.jansible.source.Position;

/** A template or expression cannot be rendered: the reason in Ansible's words, and the place. */
public class TemplateException extends RuntimeException {
  private final transient Position at;

  public TemplateException(String message, Position at) {
    super(message);
    this.at = at;
  }

  /** Where the template stands, or null. */
  public Position at() {
    return at;
  }
}
