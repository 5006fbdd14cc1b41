package io.jansible.module.transfer;

import java.util.Map;
import java.util.UUID;

/**
 * A transfer as GNU wget's configuration. wget takes only a file for it, so there is one, which
 * nobody else may read and which is gone before wget runs: only the open descriptor leads to it.
 */
final class WgetRequest {
  private WgetRequest() {}

  /** Sets j_log and j_status; the log holds the requests' URLs and the indented headers. */
  static String script(Transfer transfer, boolean head) {
    return "    j_x=${TMPDIR:-/tmp}/.ansible_tmp"
        + UUID.randomUUID()
        + "\n    ( umask 077; set -C; cat >\"$j_x\" <<'"
        + TransferScript.END
        + "'\n"
        + configuration(transfer, head)
        + TransferScript.END
        + "\n) || { rm -f \"$j_x\"; exit 71; }\n    exec 8<\"$j_x\"; rm -f \"$j_x\"\n"
        + "    j_log=$(wget --config=/dev/fd/8 -O \"$1\""
        + " ${2:+--header=\"If-Modified-Since: $2\"} -i - 2>&1 <<'"
        + TransferScript.END
        + "'\n"
        + line(transfer.url())
        + "\n"
        + TransferScript.END
        + "\n)\n    j_status=$?; exec 8<&-\n";
  }

  private static String configuration(Transfer transfer, boolean head) {
    StringBuilder text = new StringBuilder("server_response = on\nprogress = dot:giga\n");
    set(text, "tries", "1");
    set(text, "max_redirect", "10");
    set(text, "use_server_timestamps", "off");
    set(text, "timeout", String.valueOf(transfer.timeout()));
    if (head) {
      set(text, "method", "HEAD");
    }
    if (transfer.noCache()) {
      set(text, "header", "Cache-Control: no-cache");
    }
    for (Map.Entry<String, String> header : transfer.headers().entrySet()) {
      set(text, "header", header.getKey() + ": " + header.getValue());
    }
    set(text, "check_certificate", transfer.validateCerts() ? "on" : "off");
    set(text, "use_proxy", transfer.useProxy() ? "on" : "off");
    if (!transfer.ciphers().isEmpty()) {
      set(text, "ciphers", String.join(":", transfer.ciphers()));
    }
    access(text, transfer.access());
    return text.toString();
  }

  private static void access(StringBuilder text, Transfer.Access access) {
    set(text, "netrc", access.netrc() ? "on" : "off");
    if (access.user() != null) {
      set(text, "user", access.user());
      set(text, "password", access.password() == null ? "" : access.password());
      set(text, "auth_no_challenge", access.atOnce() ? "on" : "off");
    }
    if (access.certificate() != null) {
      set(text, "certificate", access.certificate());
      set(text, "private_key", access.key() == null ? access.certificate() : access.key());
    }
  }

  private static void set(StringBuilder text, String command, String value) {
    text.append(command).append(" = ").append(line(value)).append('\n');
  }

  /** A value ends with its line, so it cannot hold another. */
  private static String line(String value) {
    return value.replace("\r", "").replace("\n", " ");
  }
}
