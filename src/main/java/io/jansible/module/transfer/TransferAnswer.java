package io.jansible.module.transfer;

import io.jansible.module.file.Answers;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a request.
 *
 * @param status the server's last HTTP status; null when there was none
 * @param headers the last response's headers, names in lower case
 * @param url the URL that was read in the end, after redirects
 * @param message as Ansible puts it: {@code OK (12 bytes)}, {@code HTTP Error 404: Not Found}, or
 *     why there is no answer
 * @param complete whether the whole content came
 */
public record TransferAnswer(
    Integer status, Map<String, String> headers, String url, String message, boolean complete) {
  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(200, "OK"),
          Map.entry(201, "Created"),
          Map.entry(204, "No Content"),
          Map.entry(301, "Moved Permanently"),
          Map.entry(302, "Found"),
          Map.entry(304, "Not Modified"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(407, "Proxy Authentication Required"),
          Map.entry(408, "Request Timeout"),
          Map.entry(410, "Gone"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"));

  /** Reads what {@code j_answer} printed for a transfer. */
  public static TransferAnswer read(Transfer transfer, Answers answers) {
    String tool = answers.next();
    int exit = Math.toIntExact(answers.nextNumber());
    return read(transfer, tool, exit, answers.next());
  }

  static TransferAnswer read(Transfer transfer, String tool, int exit, String log) {
    if (tool.equals("none")) {
      return new TransferAnswer(null, Map.of(), transfer.url(), missing(transfer), false);
    }
    Reading reading = new Reading(tool.equals("curl"), transfer.url());
    log.lines().forEach(reading::line);
    boolean complete = exit == 0 && (!transfer.isHttp() || reading.status != null);
    Integer status = transfer.isHttp() ? reading.status : null;
    return new TransferAnswer(
        status, reading.headers, reading.url, message(transfer, reading, complete, log), complete);
  }

  /** Whether the server said that the content is the same as at the time that it was told. */
  public boolean isNotModified() {
    return status != null && status == 304;
  }

  /** Whether the content is here: a server other than HTTP's has no status. */
  public boolean isSuccess() {
    return complete && (status == null || status == 200);
  }

  private static String missing(Transfer transfer) {
    String what =
        transfer.access().gssapi()
            ? "curl (for use_gssapi)"
            : transfer.isPlain() ? "curl, wget or python3" : "curl or python3";
    String hidden =
        transfer.isSecret()
            ? "; busybox's wget would show the request's secrets to every user of the node"
            : "";
    return "The node needs "
        + what
        + " to download "
        + transfer.scheme()
        + " URLs: install curl there, for example with raw: apt-get install -y curl"
        + hidden;
  }

  private static String message(Transfer transfer, Reading reading, boolean complete, String log) {
    Integer status = transfer.isHttp() ? reading.status : null;
    if (complete && (status == null || status < 300)) {
      return "OK (" + reading.headers.getOrDefault("content-length", "unknown") + " bytes)";
    }
    if (status != null && status >= 300) {
      String reason = reading.reason.isEmpty() ? REASONS.getOrDefault(status, "") : reading.reason;
      boolean redirect = status < 400 && status != 304;
      return "HTTP Error %d: %s".formatted(status, redirect ? endless(reason) : reason);
    }
    return TransferTrouble.message(transfer, log);
  }

  private static String endless(String reason) {
    return "The HTTP server returned a redirect error that would lead to an infinite loop.\n"
        + "The last 30x error message was:\n"
        + reason;
  }

  /** Goes through a log: wget and Python indent headers, curl marks its own last line. */
  private static final class Reading {
    private final boolean curl;
    private Map<String, String> headers = new LinkedHashMap<>();
    private Integer status;
    private String reason = "";
    private String url;

    Reading(boolean curl, String url) {
      this.curl = curl;
      this.url = url;
    }

    void line(String line) {
      String text = line.strip();
      if (curl && text.startsWith(CurlRequest.MARK + " ")) {
        String[] words = text.split(" ");
        url = words.length > 2 ? words[2] : url;
      } else if (!curl && line.startsWith("--") && line.contains("--  ")) {
        url = line.substring(line.indexOf("--  ") + 4);
      } else if (curl || line.startsWith("  ")) {
        header(text);
      }
    }

    /** Busybox's wget does not say where a redirect has led it. */
    private void follow() {
      String location = headers.get("location");
      if (status != null && status / 100 == 3 && location != null) {
        try {
          url = URI.create(url).resolve(location).toString();
        } catch (IllegalArgumentException noUrl) {
          url = location;
        }
      }
    }

    private void header(String text) {
      int colon = text.indexOf(':');
      if (text.startsWith("HTTP/")) {
        follow();
        String[] words = text.split(" ", 3);
        status = words.length > 1 ? Integer.valueOf(words[1]) : null;
        reason = words.length > 2 ? words[2] : "";
        headers = new LinkedHashMap<>();
      } else if (colon > 0 && !text.startsWith("curl: (")) {
        String name = text.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.put(name, text.substring(colon + 1).strip());
      }
    }
  }
}
