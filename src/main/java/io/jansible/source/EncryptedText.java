package io.jansible.source;

import java.util.Objects;

/**
 * A text that its author encrypted with a vault's password. It is decrypted when it is read, and
 * then it is data: no template.
 */
public record EncryptedText(String vault, Position at) implements Templated {
  public EncryptedText {
    Objects.requireNonNull(vault);
  }
}
