package io.jansible.vault;

/** A vault text that is none, or that no password fits; the message is one sentence. */
public final class VaultException extends RuntimeException {
  VaultException(String message) {
    super(message);
  }
}
