package io.jansible.template.plugin;

import io.jansible.template.TemplateException;

/** The filter password_hash. */
final class PasswordHash {
  private PasswordHash() {}

  static Object apply(Call call) {
    throw new TemplateException("password_hash is not supported yet");
  }
}
