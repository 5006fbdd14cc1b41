package io.jansible.connection;

/**
 * A machine cannot be reached, refuses the login, or was lost. The message is what an operator
 * reads in the UNREACHABLE line; it holds no secret.
 */
public class ConnectionException extends RuntimeException {
  public ConnectionException(String message) {
    super(message);
  }

  public ConnectionException(String message, Throwable cause) {
    super(message, cause);
  }
}
