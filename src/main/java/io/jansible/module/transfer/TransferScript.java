package io.jansible.module.transfer;

import io.jansible.connection.Quote;

/**
 * The shell function {@code j_fetch FILE [TIME]} that makes a transfer's request with the first
 * program that the node has and that can serve it: curl, wget, Python. It fails unless the server
 * sent the content; either way {@code j_answer} then prints what {@link TransferAnswer} reads.
 *
 * <p>URL, headers and passwords reach the program on file descriptors: nobody on the node sees them
 * in the list of processes.
 */
public final class TransferScript {
  /** Ends the documents that the shell passes on; no line of them can be the same. */
  static final String END = "J_END";

  private static final String FUNCTIONS =
      """
      j_nl='
      '
      j_has() { command -v "$1" >/dev/null 2>&1; }
      j_wget() { case $(wget --version 2>/dev/null) in *'GNU Wget'*) return 0 ;; esac; return 1; }
      j_answer() { printf '%%s\\0%%s\\0%%s\\0' "$j_tool" "$j_status" "$j_log"; }
      j_unpack() {
        case ${j_log##*HTTP/} in *[Cc]ontent-[Ee]ncoding:*gzip*) ;; *) return 0 ;; esac
        exec 9<"$1"; rm -f "$1"; ( set -C; gzip -dc <&9 >"$1" ); j_x=$?; exec 9<&-; return $j_x
      }
      j_fetch() {
        LC_ALL=C; export LC_ALL
        j_tool=none j_status=127 j_log= j_code=
        if j_has curl; then
          j_tool=curl
      %s
          j_x=${j_log##*"$j_nl%s "} j_code=${j_x%%%% *}
      %s  fi
        [ "$j_status" = 0 ] && case $j_code in %s) %s ;; *) false ;; esac
      }
      """;

  private TransferScript() {}

  /** A file of the node's own needs no program to be fetched. */
  private static final String OWN_FILE =
      """
      j_answer() { printf 'cat\\0%%s\\0%%s\\0' "$j_status" "$j_log"; }
      j_fetch() {
        j_log=$(LC_ALL=C cat %s 2>&1 >"$1"); j_status=$?
        [ "$j_status" = 0 ]
      }
      """;

  /** Defines the functions for a request that fetches the content, or asks for it only (HEAD). */
  public static String functions(Transfer transfer, boolean head) {
    if (transfer.scheme().equals("file")) {
      return OWN_FILE.formatted(Quote.path(transfer.filePath()));
    }
    StringBuilder others = new StringBuilder();
    boolean plain = transfer.isPlain();
    if (plain) {
      others.append("  elif j_has wget && j_wget; then\n    j_tool=wget\n");
      others.append(WgetRequest.script(transfer, head)).append(statusOf("  HTTP/"));
    }
    if (!transfer.access().gssapi()) {
      others.append("  elif j_has python3; then\n    j_tool=python\n");
      others.append(PythonRequest.script(transfer, head)).append(statusOf("  HTTP/"));
    }
    if (plain && !transfer.isSecret()) {
      others.append("  elif j_has wget; then\n    j_tool=busybox\n");
      others.append(BusyboxRequest.script(transfer, head)).append(statusOf("  HTTP/"));
    }
    String good = transfer.isHttp() ? "200" : "*";
    String last = transfer.decompress() && !head ? "j_unpack \"$1\"" : "true";
    return FUNCTIONS.formatted(
        CurlRequest.script(transfer, head), CurlRequest.MARK, others, good, last);
  }

  private static String statusOf(String sign) {
    return "    j_x=${j_log##*" + Quote.word(sign) + "} j_x=${j_x#* } j_code=${j_x%%[!0-9]*}\n";
  }
}
