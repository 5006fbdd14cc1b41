package io.jansible.connection;

/**
 * The machine is reachable, but another user's shell is not to be had: the task fails, the host
 * stays.
 */
public final class BecomeException extends RuntimeException {
  public BecomeException(String message) {
    super(message);
  }
}
