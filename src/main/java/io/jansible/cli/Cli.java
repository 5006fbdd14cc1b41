package io.jansible.cli;

import io.jansible.output.Display;
import io.jansible.output.Role;
import io.jansible.source.UserError;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command by name and maps how it ended to Ansible's exit codes. */
public final class Cli {
  /** What every other mistake of the user's ends with. */
  static final int ERROR = 1;

  /** Flags that cannot be understood. */
  static final int USAGE = 2;

  /** A playbook that cannot be read. */
  static final int PARSER = 4;

  /** Flags that contradict each other, a name that is none, a terminal that is missing. */
  static final int OPTIONS = 5;

  /** A bug in jansible. */
  static final int UNEXPECTED = 250;

  private Cli() {}

  /** Runs {@code jansible-playbook} or {@code jansible}; Ctrl-C ends the process only. */
  public static int run(String command, Invocation invocation) {
    return run(command, invocation, null, Beginning.ofCall());
  }

  static int run(
      String command, Invocation invocation, Interrupts interrupts, Beginning beginning) {
    Command called = Command.named(command);
    CommandSpec spec = called.flags();
    CommandLine line = Flags.commandLine(spec);
    // Looking for an abbreviated flag, picocli trips over words that are too short for one.
    line.setAbbreviatedOptionsAllowed(
        invocation.arguments().stream().noneMatch(word -> word.isEmpty() || word.equals("-")));
    try {
      ParseResult parsed = action(line.parseArgs(invocation.arguments().toArray(String[]::new)));
      if (parsed.isUsageHelpRequested()) {
        invocation.out().print(parsed.commandSpec().commandLine().getUsageMessage());
        return 0;
      }
      if (parsed.isVersionHelpRequested()) {
        invocation.out().print(Version.text(spec.name()));
        return 0;
      }
      return new Session(spec.name(), invocation, parsed, interrupts, beginning).run(called);
    } catch (ParameterException e) {
      return usage(spec, invocation, e);
    } finally {
      invocation.out().flush();
      invocation.err().flush();
    }
  }

  /** What was typed for the action, where the command has actions. */
  private static ParseResult action(ParseResult parsed) {
    if (parsed.hasSubcommand()) {
      return parsed.subcommand();
    }
    boolean needed = !parsed.commandSpec().subcommands().isEmpty();
    if (needed && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(),
          "an action is needed: " + String.join(", ", parsed.commandSpec().subcommands().keySet()));
    }
    return parsed;
  }

  private static int usage(CommandSpec spec, Invocation invocation, ParameterException e) {
    PrintWriter err = new PrintWriter(invocation.err());
    err.println(spec.name() + ": error: " + e.getMessage());
    String later = e instanceof UnmatchedArgumentException other ? Flags.notYet(other) : null;
    if (later != null) {
      err.println("  " + later + " is a flag of Ansible's that is not supported yet.");
    } else if (e instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream()
          .limit(3)
          .forEach(near -> err.println("  did you mean " + near + "?"));
    }
    err.println("Try '" + spec.name() + " --help' for all options.");
    err.flush();
    return USAGE;
  }

  /** Tells of a user's mistake. */
  static int report(Display display, UserError error, int exitCode) {
    display.error(error);
    return exitCode;
  }

  /** Tells of a bug, with all that its report needs. */
  static int bug(Display display, Throwable bug) {
    StringWriter stack = new StringWriter();
    bug.printStackTrace(new PrintWriter(stack));
    display.error("ERROR! this is a bug in jansible: " + bug + "\n" + stack, Role.ERROR);
    return UNEXPECTED;
  }
}
