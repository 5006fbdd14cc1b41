package io.jansible.connection;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a login failed, in the words of ssh and Ansible, and what may help. */
final class SshFailure {
  private static final String PREFIX = "Failed to connect to the host via ssh: ";

  private static final String REFUSED =
      "the host is there, but lets this user not in: is the user (ansible_user) right, and is the"
          + " key (ansible_ssh_private_key_file, ssh-agent) or the password (ansible_password) the"
          + " one it knows?";

  private static final String BUSY =
      "the server closes connections before it greets: it may be too busy (sshd's MaxStartups), or"
          + " ban this address";

  private final SshTarget target;
  private final HostKeys hostKeys;
  private final SshIdentities identities;

  /** What ssh says, and what may help (or null). */
  private record Reason(String message, String hint) {}

  SshFailure(SshTarget target, HostKeys hostKeys, SshIdentities identities) {
    this.target = target;
    this.hostKeys = hostKeys;
    this.identities = identities;
  }

  ConnectionException of(Throwable failure) {
    Reason reason = reason(failure);
    return new ConnectionException(PREFIX + reason.message(), reason.hint(), failure);
  }

  /** Whether trying again may help: the network failed, nobody refused. */
  static boolean isTransient(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof java.io.IOException && !(t instanceof UnknownHostException)) {
        return true;
      }
    }
    return String.valueOf(failure.getMessage()).contains("connection is closed");
  }

  /**
   * Whether a server that was reached closed the connection before the login began, as sshd does
   * when too many log in at the same time. JSch says the first while it waits for the greeting.
   */
  static boolean isTurnedAway(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (isClosed(t) || isReset(t)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClosed(Throwable t) {
    return String.valueOf(t.getMessage()).contains("closed by foreign host");
  }

  /** {@link SshSockets} has other exceptions for hosts that are not reached. */
  private static boolean isReset(Throwable t) {
    return t.getClass() == SocketException.class;
  }

  /** Whether the host takes none of the keys. */
  static boolean isDenied(JSchException failure) {
    return String.valueOf(failure.getMessage()).startsWith("Auth fail for methods");
  }

  private Reason reason(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      Reason reason = known(t);
      if (reason != null) {
        return reason;
      }
    }
    return other(String.valueOf(failure.getMessage()));
  }

  private Reason known(Throwable t) {
    if (t instanceof ConnectionException known) {
      return new Reason(known.getMessage().replace(PREFIX, ""), known.hint());
    }
    if (t instanceof UnknownHostException) {
      return new Reason(
          "ssh: Could not resolve hostname " + target.host() + ": Name or service not known",
          "is the name right? ansible_host says where the host really is");
    }
    if (t instanceof JSchHostKeyException) {
      String refusal = hostKeys.refusal();
      return new Reason("Host key verification failed.", refusal.isEmpty() ? null : refusal);
    }
    if (t instanceof JSchAlgoNegoFailException nego) {
      return new Reason(
          "Unable to negotiate with %s port %d: no matching %s found. Their offer: %s"
              .formatted(
                  target.host(), target.port(), nego.getAlgorithmName(), nego.getServerProposal()),
          null);
    }
    if (t instanceof SocketTimeoutException) {
      return unreached(
          "Connection timed out",
          "nothing answered within the timeout: is the host up, and is the address right?");
    }
    if (t instanceof NoRouteToHostException || t instanceof PortUnreachableException) {
      return unreached("No route to host", null);
    }
    if (t instanceof ConnectException) {
      return refused(String.valueOf(t.getMessage()));
    }
    if (isReset(t) || isClosed(t)) {
      String how = isReset(t) ? "Connection reset by " : "Connection closed by ";
      return new Reason(how + target.host() + " port " + target.port(), BUSY);
    }
    return null;
  }

  private Reason refused(String message) {
    return message.contains("refused")
        ? unreached(
            "Connection refused", "nothing listens there: does sshd run, and is the port right?")
        : unreached(message.replace(" (Connection failed)", ""), null);
  }

  private Reason unreached(String why, String hint) {
    return new Reason(
        "ssh: connect to host " + target.host() + " port " + target.port() + ": " + why, hint);
  }

  private Reason other(String message) {
    int methods = message.indexOf(" for methods '");
    if (message.startsWith("Auth ") && methods > 0) {
      return denied(message.substring(methods + " for methods '".length(), message.length() - 1));
    }
    if (message.contains("End of IO Stream")) {
      return new Reason("Connection closed by " + target.host() + " port " + target.port(), null);
    }
    return new Reason(message, null);
  }

  private Reason denied(String methods) {
    String missing = "";
    for (Path file :
        target.hasOwnIdentities() ? target.identityFiles() : java.util.List.<Path>of()) {
      if (Files.notExists(file)) {
        missing = "no such identity: " + file + ": No such file or directory\r\n";
      }
    }
    return new Reason(
        missing + target.user() + "@" + target.host() + ": Permission denied (" + methods + ").",
        identities.problem() != null ? identities.problem() : REFUSED);
  }
}
