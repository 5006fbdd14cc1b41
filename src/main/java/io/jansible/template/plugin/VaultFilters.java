package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.source.EncryptedText;
import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.template.TemplateException;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import io.jansible.template.value.VaultedText;
import io.jansible.vault.Identity;
import io.jansible.vault.Secret;
import io.jansible.vault.Vault;
import io.jansible.vault.VaultException;
import io.jansible.vault.VaultText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Filters that encrypt and decrypt texts with a password that is given to them. */
final class VaultFilters {
  private VaultFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "vault" ->
          filter(
              "secret, salt=None, vault_id='filter_default', wrap_object=False, vaultid=None",
              "The text, encrypted as ansible-vault does it.",
              VaultFilters::encrypt);
      case "unvault" ->
          filter(
              "secret, vault_id='filter_default', vaultid=None",
              "The text that a vault's text holds.",
              VaultFilters::decrypt);
      default -> null;
    };
  }

  private static Object encrypt(Call call) {
    Secret secret = secret(call, "a string");
    if (!isText(call.value())) {
      throw PythonError.type("Can only vault strings, instead we got " + type(call.value()) + ".");
    }
    Object salt = call.get("salt");
    if (salt != null && !Truth.of(salt)) {
      throw new TemplateException("Unable to encrypt: Empty or invalid salt supplied.");
    }
    byte[] plain = bytes(call.value());
    if (VaultText.isOne(new String(plain, StandardCharsets.ISO_8859_1))) {
      throw new TemplateException("Unable to encrypt: input is already encrypted");
    }
    byte[] chosen = salt == null ? null : bytes(Text.of(salt));
    String vault = Vault.encrypt(plain, secret, label(call), chosen);
    return call.flag("wrap_object") ? wrapped(vault, plain) : vault;
  }

  private static VaultedText wrapped(String vault, byte[] plain) {
    Position at = new Position(new SourceText("the filter vault", vault), 1, 1);
    return new VaultedText(new EncryptedText(vault, at), (text, place) -> plain);
  }

  private static Object decrypt(Call call) {
    Secret secret = secret(call, "as string");
    if (!isText(call.value())) {
      throw PythonError.type(
          "Vault should be in the form of a string, instead we got " + type(call.value()) + ".");
    }
    String vault =
        call.value() instanceof VaultedText vaulted
            ? vaulted.encrypted().vault()
            : new String(bytes(call.value()), StandardCharsets.UTF_8);
    if (!VaultText.isOne(vault)) {
      return vault;
    }
    try {
      Identity identity = new Identity(label(call), secret, "the filter's argument");
      byte[] content = new Vault(List.of(identity)).open(vault).content();
      return new String(content, StandardCharsets.UTF_8);
    } catch (VaultException e) {
      throw new TemplateException("Unable to decrypt: " + e.getMessage());
    }
  }

  private static Secret secret(Call call, String wanted) {
    Object secret = call.get("secret");
    if (!isText(secret)) {
      throw PythonError.type(
          "Secret passed is required to be " + wanted + ", instead we got " + type(secret) + ".");
    }
    return new Secret(bytes(secret));
  }

  private static String label(Call call) {
    Object older = call.get("vaultid");
    String label = call.text("vault_id");
    return older != null && label.equals("filter_default") ? Text.of(older) : label;
  }

  private static boolean isText(Object value) {
    return Types.isText(value) || value instanceof byte[];
  }

  private static byte[] bytes(Object value) {
    return value instanceof byte[] bytes ? bytes : Text.of(value).getBytes(StandardCharsets.UTF_8);
  }

  private static String type(Object value) {
    return "<class '" + Types.name(value) + "'>";
  }
}
