package io.jansible.connection;

/**
 * A shell that is kept open on one machine under one identity. Requests run one after the other; a
 * background process that a request leaves behind disturbs none of the later ones.
 */
public interface Shell {
  /**
   * Runs one request and waits for its end. A script that fails is a reply with its status.
   *
   * @throws ConnectionException when the machine cannot be reached (any more)
   * @throws BecomeException when the identity is not to be had
   */
  Reply run(Request request);

  default Reply run(String script) {
    return run(Request.of(script));
  }

  /**
   * What this shell found when it started; costs no round trip of its own.
   *
   * @throws ConnectionException when the machine cannot be reached
   * @throws BecomeException when the identity is not to be had
   */
  Traits traits();
}
