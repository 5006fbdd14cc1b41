package io.jansible.modules.crypto;

/** A key, request or certificate that cannot be made or read, with the reason for the operator. */
final class CryptoException extends RuntimeException {
  CryptoException(String message) {
    super(message);
  }

  CryptoException(String message, Throwable cause) {
    super(message, cause);
  }
}
