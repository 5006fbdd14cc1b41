package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Text;

/** The filter password_hash. */
final class PasswordHash {
  private PasswordHash() {}

  static Object apply(Call call) {
    Object salt = call.get("salt");
    Object rounds = call.get("rounds");
    Object ident = call.get("ident");
    return hash(
        call.text(),
        call.text("hashtype"),
        salt == null ? null : Text.of(salt),
        rounds == null ? null : (Long) Numbers.index(rounds),
        ident == null ? null : Text.of(ident));
  }

  /** The hash of a password; the salt is made where none is given. */
  static String hash(String password, String kind, String salt, Long rounds, String ident) {
    throw new TemplateException("password_hash is not supported yet");
  }
}
