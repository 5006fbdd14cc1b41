package io.jansible.module.transfer;

import io.jansible.connection.Quote;
import java.util.Map;

/**
 * A transfer as a command line of busybox's wget, for a node that has nothing better. It is never
 * used for what other users of the node must not see.
 */
final class BusyboxRequest {
  /** What it prints when it trusts any certificate. */
  static final String UNTRUSTED = "certificate validation not implemented";

  private BusyboxRequest() {}

  /** Sets j_log and j_status; the log holds indented headers and messages. */
  static String script(Transfer transfer, boolean head) {
    // Where it was built without a timeout, busybox crashes on the option.
    StringBuilder line =
        new StringBuilder(
            "    case $(wget --help 2>&1) in *'-T SEC'*) j_x=-T%d ;; *) j_x= ;; esac\n"
                .formatted(transfer.timeout()));
    line.append("    j_log=$(wget -q -S -O \"$1\" $j_x");
    line.append(" ${2:+--header \"If-Modified-Since: $2\"}");
    if (head) {
      line.append(" --spider");
    }
    if (transfer.noCache()) {
      line.append(" --header 'Cache-Control: no-cache'");
    }
    for (Map.Entry<String, String> header : transfer.headers().entrySet()) {
      line.append(" --header ").append(Quote.word(header.getKey() + ": " + header.getValue()));
    }
    if (!transfer.validateCerts()) {
      line.append(" --no-check-certificate");
    }
    if (!transfer.useProxy()) {
      line.append(" -Y off");
    }
    line.append(' ').append(Quote.word(transfer.url())).append(" 2>&1)\n    j_status=$?\n");
    if (transfer.validateCerts()) {
      line.append("    case $j_log in *'" + UNTRUSTED + "'*) j_status=60 ;; esac\n");
    }
    return line.toString();
  }
}
