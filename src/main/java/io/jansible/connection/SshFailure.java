package io.jansible.connection;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchHostKeyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a login failed, in the words of ssh and Ansible, and what may help. */
final class SshFailure {
  private static final String PREFIX = "Failed to connect to the host via ssh: ";

  private final SshTarget target;

  SshFailure(SshTarget target) {
    this.target = target;
  }

  ConnectionException of(Throwable failure, HostKeys hostKeys) {
    return new ConnectionException(PREFIX + message(failure, hostKeys), failure);
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

  private String message(Throwable failure, HostKeys hostKeys) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String message = known(t, hostKeys);
      if (message != null) {
        return message;
      }
    }
    return other(String.valueOf(failure.getMessage()));
  }

  private String known(Throwable t, HostKeys hostKeys) {
    if (t instanceof ConnectionException) {
      return t.getMessage().replace(PREFIX, "");
    }
    if (t instanceof UnknownHostException) {
      return "ssh: Could not resolve hostname "
          + target.host()
          + ": Name or service not known"
          + hint("is the name right? ansible_host says where the host really is");
    }
    if (t instanceof JSchHostKeyException) {
      return "Host key verification failed." + hint(hostKeys.refusal());
    }
    if (t instanceof JSchAlgoNegoFailException nego) {
      return "Unable to negotiate with %s port %d: no matching %s found. Their offer: %s"
          .formatted(
              target.host(), target.port(), nego.getAlgorithmName(), nego.getServerProposal());
    }
    if (t instanceof SocketTimeoutException) {
      return unreached("Connection timed out")
          + hint("nothing answered within the timeout: is the host up, and is the address right?");
    }
    if (t instanceof NoRouteToHostException || t instanceof PortUnreachableException) {
      return unreached("No route to host");
    }
    if (t instanceof ConnectException) {
      return refused(String.valueOf(t.getMessage()));
    }
    return null;
  }

  private String refused(String message) {
    return message.contains("refused")
        ? unreached("Connection refused")
            + hint("nothing listens there: does sshd run, and is the port right?")
        : unreached(message.replace(" (Connection failed)", ""));
  }

  private String unreached(String why) {
    return "ssh: connect to host " + target.host() + " port " + target.port() + ": " + why;
  }

  private String other(String message) {
    int methods = message.indexOf(" for methods '");
    if (message.startsWith("Auth ") && methods > 0) {
      return denied(message.substring(methods + " for methods '".length(), message.length() - 1));
    }
    if (message.contains("closed by foreign host") || message.contains("End of IO Stream")) {
      return "Connection closed by " + target.host() + " port " + target.port();
    }
    return message;
  }

  private String denied(String methods) {
    String missing = "";
    for (Path file :
        target.hasOwnIdentities() ? target.identityFiles() : java.util.List.<Path>of()) {
      if (Files.notExists(file)) {
        missing = "no such identity: " + file + ": No such file or directory\r\n";
      }
    }
    return missing
        + target.user()
        + "@"
        + target.host()
        + ": Permission denied ("
        + methods
        + ")."
        + hint(
            "the host is there, but lets this user not in: is the user (ansible_user) right, and is"
                + " the key (ansible_ssh_private_key_file, ssh-agent) or the password"
                + " (ansible_password) the one it knows?");
  }

  private static String hint(String text) {
    return text.isEmpty() ? "" : "\n(" + text + ")";
  }
}
