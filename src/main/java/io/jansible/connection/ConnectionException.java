package io.jansible.connection;

/**
 * A machine cannot be reached, refuses the login, or was lost. The message is what an operator
 * reads in the UNREACHABLE line; it holds no secret. The hint says what may help.
 */
public class ConnectionException extends RuntimeException {
  private final String hint;

  public ConnectionException(String message) {
    this(message, null, null);
  }

  public ConnectionException(String message, Throwable cause) {
    this(message, null, cause);
  }

  public ConnectionException(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  /** The same failure, told to somebody else at another place. */
  ConnectionException at(Throwable place) {
    return new ConnectionException(getMessage(), hint, place);
  }

  /** What may help, or null. */
  public String hint() {
    return hint;
  }
}
