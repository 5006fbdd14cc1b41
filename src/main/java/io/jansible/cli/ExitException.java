package io.jansible.cli;

import io.jansible.source.UserError;

/** A user's mistake that ends the command with an exit code of its own. */
final class ExitException extends RuntimeException {
  private final transient UserError error;
  private final int exitCode;

  ExitException(UserError error, int exitCode) {
    super(error.getMessage(), error, false, false);
    this.error = error;
    this.exitCode = exitCode;
  }

  UserError error() {
    return error;
  }

  int exitCode() {
    return exitCode;
  }
}
