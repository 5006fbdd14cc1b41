package io.jansible.modules.packages;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import java.util.List;

/** Runs commands one after the other in one directory of the node, and keeps what they say. */
final class PipCommand {
  private final Remote remote;
  private final String setting;
  private final StringBuilder output = new StringBuilder();
  private final StringBuilder error = new StringBuilder();

  /**
   * @param setting commands before each: the directory, the umask, what goes into the environment
   */
  PipCommand(Remote remote, String setting) {
    this.remote = remote;
    this.setting = setting;
  }

  /** Runs a command, and keeps what it says. */
  Reply run(List<String> command) {
    Reply reply = ask(command);
    output.append(reply.outputText());
    error.append(reply.errorText());
    return reply;
  }

  /** Runs a command that nobody hears of. */
  Reply ask(List<String> command) {
    return remote.run(Request.of(setting + "exec " + Quote.words(command) + "\n").contained());
  }

  String output() {
    return output.toString();
  }

  String error() {
    return error.toString();
  }

  /** What a command's failure is told as. */
  ModuleFailure failure(List<String> command) {
    return failure(command, output(), error());
  }

  static ModuleFailure failure(List<String> command, String output, String error) {
    String message =
        (output.isEmpty() ? "" : "stdout: " + output)
            + (error.isEmpty() ? "" : "\n:stderr: " + error);
    return new ModuleFailure(Result.failure(message).put("cmd", command).build());
  }
}
