package io.jansible.modules.commands;

import io.jansible.connection.Reply;
import io.jansible.module.Cause;
import io.jansible.module.Option;
import io.jansible.module.Result;
import java.util.List;
import java.util.Set;

/** Why a command failed, in a sentence for the operator. */
final class CommandFailure {
  private static final Option<?>[] COMMAND = {
    CommandOptions.RAW_PARAMS, CommandOptions.CMD, CommandOptions.ARGV
  };

  /** A shell tells the end of what it ran by signal N as the status 128 + N. */
  private static final int SIGNALS = 128;

  private static final Set<String> SHELL_SIGNS =
      Set.of("|", "||", "&", "&&", ";", "<", ">", ">>", "2>&1", "2>");

  private static final int KILL = 9;
  private static final int NOT_ALLOWED = 13;
  private static final int TOO_LONG = 7;

  private CommandFailure() {}

  static Cause noDirectory(String directory) {
    return Cause.of("there is no directory " + directory + " to change to", CommandOptions.CHDIR);
  }

  static Cause notStarted(String command, int status) {
    String reason =
        switch (status) {
          case NOT_ALLOWED -> "the node cannot execute this command: " + command;
          case TOO_LONG -> "the arguments are too long for the node: " + command;
          default -> "there is no such command on the node: " + command;
        };
    return Cause.of(reason, COMMAND);
  }

  /** The command ended with another status than 0; the last line of its errors tells most. */
  static Cause ended(Reply reply) {
    List<String> errors = reply.errorText().lines().filter(line -> !line.isBlank()).toList();
    String last = errors.isEmpty() ? "" : ": " + errors.get(errors.size() - 1).strip();
    int signal = reply.status() < 0 ? -reply.status() : reply.status() - SIGNALS;
    return switch (signal) {
      case 1, 2, 3, 6, KILL, 11, 15 ->
          Cause.of("the command was ended by signal " + name(signal) + last, COMMAND)
              .withHint(
                  signal == KILL ? "did the node run out of memory? Its dmesg would say so" : null);
      default -> Cause.of("the command ended with status " + reply.status() + last, COMMAND);
    };
  }

  /** A failed command that holds what only a shell would read was meant for one. */
  static Result withoutShell(Result result, List<String> words) {
    Cause cause = result.cause();
    if (cause == null || cause.hint() != null) {
      return result;
    }
    String sign = words.stream().filter(SHELL_SIGNS::contains).findFirst().orElse(null);
    return sign == null
        ? result
        : Result.copyOf(result)
            .cause(
                cause.withHint(
                    "command starts no shell, so '"
                        + sign
                        + "' is an argument like any other; use the module shell"))
            .build();
  }

  private static String name(int signal) {
    return switch (signal) {
      case 1 -> "1 (HUP)";
      case 2 -> "2 (INT)";
      case 3 -> "3 (QUIT)";
      case 6 -> "6 (ABRT)";
      case KILL -> "9 (KILL)";
      case 11 -> "11 (SEGV)";
      default -> "15 (TERM)";
    };
  }
}
