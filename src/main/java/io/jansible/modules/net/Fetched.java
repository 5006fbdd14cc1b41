package io.jansible.modules.net;

import io.jansible.module.file.Answers;
import io.jansible.module.transfer.TransferAnswer;

/**
 * A file that has been fetched and is not in its place yet.
 *
 * @param path the temporary file's
 * @param size bytes
 * @param md5 its digest; empty where the node forbids the algorithm
 * @param digest the digest of the task's own algorithm; empty when none was asked for or known
 */
record Fetched(
    TransferAnswer answer, String path, long size, String md5, String sha1, String digest) {
  static Fetched read(TransferAnswer answer, Answers answers) {
    return new Fetched(
        answer,
        answers.next(),
        answers.nextNumber(),
        answers.next(),
        answers.next(),
        answers.next());
  }

  /** The server's message; one that did not tell the length has sent what is here. */
  String message() {
    boolean silent = answer.status() == null && !answer.headers().containsKey("content-length");
    return silent ? "OK (" + size + " bytes)" : answer.message();
  }
}
