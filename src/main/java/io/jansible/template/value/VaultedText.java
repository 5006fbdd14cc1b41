package io.jansible.template.value;

import io.jansible.source.Decryption;
import io.jansible.source.EncryptedText;
import io.jansible.source.UserError;
import io.jansible.template.TemplateException;
import java.nio.charset.StandardCharsets;

/**
 * A text of a vault as expressions see it: they may ask whether it is one; else it is decrypted.
 */
public record VaultedText(EncryptedText encrypted, Decryption decryption) implements CharSequence {

  /**
   * @throws TemplateException with the text's place when it cannot be decrypted
   */
  public String text() {
    try {
      byte[] content = decryption.decrypt(encrypted.vault(), encrypted.at());
      return new String(content, StandardCharsets.UTF_8);
    } catch (UserError e) {
      throw new TemplateException(
              "Attempt to use undecryptable variable: " + e.getMessage(), encrypted.at())
          .hint(e.problems().get(0).hint());
    }
  }

  @Override
  public int length() {
    return text().length();
  }

  @Override
  public char charAt(int index) {
    return text().charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text().subSequence(start, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSequence && text().contentEquals((CharSequence) other);
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
