package io.jansible.module.transfer;

import java.util.Map;

/** A transfer as curl's configuration, which curl reads from standard input. */
final class CurlRequest {
  /** Begins the last line of the log: status and the URL that was read in the end. */
  static final String MARK = "jansible-transfer";

  private static final int MOST_REDIRECTS = 10;

  private CurlRequest() {}

  /** Sets j_log and j_status; the log holds headers, curl's message, and the line with the mark. */
  static String script(Transfer transfer, boolean head) {
    String options = transfer.unredirected().isEmpty() ? "location\n" : "";
    String script = call(configuration(transfer, head, false) + options, "");
    if (options.isEmpty()) {
      // The first server gets all headers, the ones that it sends us to only the rest.
      script +=
          "    case $j_log in *\"$j_nl"
              + MARK
              + " 30\"[12378]' '*)\n"
              + "      j_next=${j_log##*' next='}\n"
              + call(configuration(transfer, head, true) + "location\n", " --url \"$j_next\"")
              + "    esac\n";
    }
    return script;
  }

  private static String call(String configuration, String arguments) {
    return "    j_log=$(curl -q -K - -o \"$1\" ${2:+-H \"If-Modified-Since: $2\"}"
        + arguments
        + " 2>&1 <<'"
        + TransferScript.END
        + "'\n"
        + configuration
        + TransferScript.END
        + "\n)\n    j_status=$?\n";
  }

  private static String configuration(Transfer transfer, boolean head, boolean redirected) {
    StringBuilder text = new StringBuilder("silent\nshow-error\ndump-header = \"-\"\n");
    set(text, "write-out", "\n" + MARK + " %{http_code} %{url_effective} next=%{redirect_url}");
    set(text, "max-redirs", String.valueOf(MOST_REDIRECTS));
    set(text, "connect-timeout", String.valueOf(transfer.timeout()));
    set(text, "speed-limit", "1");
    set(text, "speed-time", String.valueOf(Math.max(1, transfer.timeout())));
    if (!redirected) {
      set(text, "url", transfer.url());
    }
    if (head) {
      text.append("head\n");
    }
    headers(text, transfer, redirected);
    if (!transfer.validateCerts()) {
      text.append("insecure\n");
    }
    if (!transfer.useProxy()) {
      set(text, "noproxy", "*");
    }
    if (!transfer.ciphers().isEmpty()) {
      set(text, "ciphers", String.join(":", transfer.ciphers()));
    }
    access(text, transfer.access());
    return text.toString();
  }

  private static void headers(StringBuilder text, Transfer transfer, boolean redirected) {
    if (transfer.isHttp()) {
      set(text, "header", "Accept-Encoding: identity");
    }
    if (transfer.noCache()) {
      set(text, "header", "Cache-Control: no-cache");
    }
    for (Map.Entry<String, String> header : transfer.headers().entrySet()) {
      if (!redirected || !transfer.isUnredirected(header.getKey())) {
        // With a colon, curl would drop a header that has no value.
        boolean empty = header.getValue().isEmpty();
        set(text, "header", header.getKey() + (empty ? ";" : ": " + header.getValue()));
      }
    }
  }

  private static void access(StringBuilder text, Transfer.Access access) {
    if (access.gssapi()) {
      text.append("negotiate\n");
      set(text, "user", access.user() == null ? ":" : access.user() + ":" + password(access));
    } else if (access.user() != null) {
      set(text, "user", access.user() + ":" + password(access));
      text.append(access.atOnce() ? "basic\n" : "anyauth\n");
    } else if (access.netrc()) {
      text.append("netrc-optional\n");
    }
    if (access.certificate() != null) {
      set(text, "cert", access.certificate());
    }
    if (access.key() != null) {
      set(text, "key", access.key());
    }
  }

  private static String password(Transfer.Access access) {
    return access.password() == null ? "" : access.password();
  }

  private static void set(StringBuilder text, String option, String value) {
    text.append(option).append(" = \"");
    for (char c : value.toCharArray()) {
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c);
      }
    }
    text.append("\"\n");
  }
}
