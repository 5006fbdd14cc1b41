package io.jansible.modules.net;

import io.jansible.connection.Quote;

/**
 * Commands that connect to a port with the first program that the node has: bash, Python, nc
 * (busybox's too), perl. Where there is none, the kernel's own table tells whether a port of the
 * node itself is open.
 */
record PortScript(String host, long port) {
  static final int NO_TOOL = 93;
  static final String WHAT_HELPS =
      "The node needs bash, python3, nc or perl to look at a port of another host: install one of"
          + " them";

  private static final String PERL =
      "use IO::Socket::INET; $s = IO::Socket::INET->new(PeerAddr => \"$ARGV[0]:$ARGV[1]\","
          + " Timeout => $ARGV[2]) or exit 1; ";

  private static final String PYTHON =
      "import socket, sys\n"
          + "s = socket.create_connection((sys.argv[1], int(sys.argv[2])), float(sys.argv[3]))\n";

  /** Succeeds when the port is open. */
  String connect(long seconds) {
    return start(seconds)
        + """
        if j_has bash && j_has timeout; then
          timeout $j_t bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$j_h" $j_p 2>/dev/null
        elif j_has python3; then
          python3 -c %1$s "$j_h" $j_p $j_t 2>/dev/null
        elif j_nc; then
          nc -z -w $j_t "$j_h" $j_p </dev/null >/dev/null 2>&1
        elif j_has nc; then
          nc -w $j_t "$j_h" $j_p -e true </dev/null >/dev/null 2>&1
        elif j_has perl; then
          perl -e %2$s "$j_h" $j_p $j_t 2>/dev/null
        else
          %3$s
        fi
        """
            .formatted(Quote.word(PYTHON), Quote.word(PERL), table());
  }

  /** Prints what the port says for so many seconds, or until it says no more. */
  String listen(long seconds) {
    return start(seconds)
        + """
        j_has timeout || exit %3$d
        if j_has bash; then
          timeout $j_t bash -c 'exec 3<>"/dev/tcp/$0/$1" && exec cat <&3' "$j_h" $j_p 2>/dev/null
        elif j_has python3; then
          timeout $j_t python3 -c %1$s "$j_h" $j_p $j_t 2>/dev/null
        elif j_has nc; then
          sleep $j_t | timeout $j_t nc "$j_h" $j_p 2>/dev/null
        elif j_has perl; then
          timeout $j_t perl -e %2$s "$j_h" $j_p $j_t 2>/dev/null
        else
          exit %3$d
        fi
        :
        """
            .formatted(
                Quote.word(
                    PYTHON
                        + "import os\nwhile True:\n b = s.recv(1024)\n if not b: break\n"
                        + " os.write(1, b)\n"),
                Quote.word(PERL + "$| = 1; print $b while sysread($s, $b, 1024);"),
                NO_TOOL);
  }

  private String start(long seconds) {
    return """
    j_h=%1$s j_p=%2$d j_t=%3$d
    j_has() { command -v "$1" >/dev/null 2>&1; }
    j_nc() { j_has nc && case $(nc -h 2>&1) in *BusyBox*) return 1;; *-z*) return 0;; esac; }
    """
        .formatted(Quote.word(host), port, seconds);
  }

  /** Whether somebody on the node listens at the port: the kernel's state for that is 0A. */
  private String table() {
    boolean own = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("0.0.0.0");
    return own
        ? "cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -q '^ *[0-9]*: [0-9A-F]*:%04X "
                .formatted(port)
            + "[0-9A-F]*:0000 0A '"
        : "exit " + NO_TOOL;
  }
}
