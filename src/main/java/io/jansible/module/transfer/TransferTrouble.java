package io.jansible.module.transfer;

import java.util.List;

/** Why a request has no answer: the programs' messages in Ansible's words. */
final class TransferTrouble {
  private static final List<String[]> SIGNS =
      List.of(
          new String[] {"onnection refused", "[Errno 111] Connection refused"},
          new String[] {"Couldn't connect to server", "[Errno 111] Connection refused"},
          new String[] {"No route to host", "[Errno 113] No route to host"},
          new String[] {"Network is unreachable", "[Errno 101] Network is unreachable"},
          new String[] {"Could not resolve", "[Errno -2] Name or service not known"},
          new String[] {"unable to resolve", "[Errno -2] Name or service not known"},
          new String[] {"bad address", "[Errno -2] Name or service not known"},
          new String[] {"Name or service not known", "[Errno -2] Name or service not known"});

  private TransferTrouble() {}

  static String message(Transfer transfer, String log) {
    for (String[] sign : SIGNS) {
      if (log.contains(sign[0])) {
        return "Request failed: <urlopen error " + sign[1] + ">";
      }
    }
    if (log.contains("imed out") || log.contains("Operation too slow")) {
      return "Connection failure: timed out";
    }
    if (log.contains("No space left on device")) {
      return "failed to create temporary content file: [Errno 28] No space left on device";
    }
    if (log.contains("curl: (23)")) {
      return "failed to create temporary content file: curl cannot write it, is the disk full?";
    }
    if (transfer.scheme().equals("file")) {
      boolean denied = log.contains("ermission denied");
      return "Request failed: <urlopen error [Errno %s: '%s'>"
          .formatted(
              denied ? "13] Permission denied" : "2] No such file or directory",
              transfer.filePath());
    }
    if (log.contains(BusyboxRequest.UNTRUSTED)) {
      return "Request failed: busybox's wget cannot check the server's certificate: install curl on"
          + " the node, or say validate_certs: false";
    }
    String said = said(log);
    if (said.startsWith("<urlopen error")) {
      return "Request failed: " + said;
    }
    if (said.contains("remaining to read") || said.contains("closed at byte")) {
      return "Incomplete read, " + said;
    }
    if (log.contains("certificate") || log.contains("CERTIFICATE")) {
      return "Request failed: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify"
          + " failed: "
          + said.replaceFirst("^SSL certificate problem: ", "")
          + ">";
    }
    return "Request failed: " + said;
  }

  /** The program's own last words; curl has advice to add to its own. */
  private static String said(String log) {
    String said = "";
    for (String line : log.lines().toList()) {
      boolean header = line.startsWith("  ") || line.startsWith(CurlRequest.MARK);
      if (!header && !line.isBlank() && !said.startsWith("curl: (")) {
        said = line.strip();
      }
    }
    return said.replaceFirst("^(curl: \\(\\d+\\)|wget:|ERROR:) ", "");
  }
}
